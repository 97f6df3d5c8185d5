import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DocumentStore } from '../../../devtools/localcloud/document-store';
import { FileStore } from '../../../devtools/localcloud/file-store';
import { isRunning, makeFolder, OPEN_SDK, writeProbes } from './probe-cloud';

const write = {
  head: OPEN_SDK,
  body: "await database.collection('certificates').add({ data: event.document }); return process.pid;",
};

async function startCloudProcess(dataFolder: string): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('./cloud-process.ts', import.meta.url));
  const child = fork(file, [dataFolder, writeProbes({ write })], { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

async function addDocument(child: ChildProcess, _id: string): Promise<number> {
  child.send({ name: 'write', event: { document: { _id } } });
  const [{ answer }] = await once(child, 'message');
  return answer;
}

describe('kill -9 of the local cloud', () => {
  it('loses no acknowledged write and leaves no function process behind', async () => {
    const dataFolder = makeFolder();
    const child = await startCloudProcess(dataFolder);
    const ids = Array.from({ length: 25 }, (_, at) => `c${at}`);
    const pids = new Set<number>();
    for (const id of ids) pids.add(await addDocument(child, id));
    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = new DocumentStore(dataFolder);
    const found = store.find('certificates', {}).map(({ _id }) => _id);
    store.close();
    expect(found.sort()).toEqual([...ids].sort());
    // An orphan that has ended stays listed until the system's first process collects it.
    await expect.poll(() => [...pids].some(isRunning), { timeout: 30_000 }).toBe(false);
  });
});

describe('an uploaded file', () => {
  it('is there again when the cloud starts anew, and still cannot be written over', () => {
    const folder = join(makeFolder(), 'storage');
    const path = `frames/${'a'.repeat(32)}/00.jpg`;
    new FileStore(folder).upload(path, Uint8Array.of(1));
    const again = new FileStore(folder);
    expect(again.read(path)).toEqual(Buffer.of(1));
    expect(() => again.upload(path, Uint8Array.of(2))).toThrow('something lies there already');
  });
});
