import assert from 'node:assert/strict';
import { open, refusalOf, type Sentence } from './sentence';

/** Files and functions. */
export const FILE_SENTENCES: readonly Sentence[] = [
  {
    says: 'a file is downloaded byte for byte as it was uploaded, and a second upload replaces it',
    async holds(world) {
      const { cloud } = world;
      const cloudPath = `contract/${open(world).id}.bin`;
      const bytes = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256));
      const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: bytes });
      assert.deepEqual(Buffer.from((await cloud.downloadFile({ fileID })).fileContent), bytes);
      const again = await cloud.uploadFile({ cloudPath, fileContent: Buffer.of(7) });
      assert.equal(again.fileID, fileID);
      assert.deepEqual(Buffer.from((await cloud.downloadFile({ fileID })).fileContent), Buffer.of(7));
      await cloud.deleteFile({ fileList: [fileID] });
    },
  },
  {
    says: 'a file that is not there fails to download as STORAGE_FILE_NONEXIST or with status 404',
    async holds(world) {
      const refusal = await refusalOf(world.cloud.downloadFile({ fileID: await deletedFile(world) }));
      assert.match(`${refusal?.code} ${refusal?.text}`, /STORAGE_FILE_NONEXIST|Status:404/);
    },
  },
  {
    says: 'a file is deleted with status 0, and one that is not there gives -503003 and no error',
    async holds(world) {
      const { cloud } = world;
      const { fileID } = await cloud.uploadFile(newFile(world));
      const statusOf = async () =>
        (await cloud.deleteFile({ fileList: [fileID] })).fileList.map(({ status }) => status);
      assert.deepEqual(await statusOf(), [0]);
      assert.deepEqual(await statusOf(), [-503003]);
    },
  },
  {
    says: 'a function gets the event that it is called with, and its answer comes back',
    needs: 'echoFunction',
    async holds(world) {
      const data = { text: '网证', list: [1, { x: null }] };
      const { result } = await world.cloud.callFunction({ name: String(world.echoFunction), data });
      assert.deepEqual({ ...Object(result), ...data }, result);
    },
  },
];

function newFile(world: Parameters<Sentence['holds']>[0]) {
  return { cloudPath: `contract/${open(world).id}.bin`, fileContent: Buffer.of(1) };
}

async function deletedFile(world: Parameters<Sentence['holds']>[0]): Promise<string> {
  const { fileID } = await world.cloud.uploadFile(newFile(world));
  await world.cloud.deleteFile({ fileList: [fileID] });
  return fileID;
}
