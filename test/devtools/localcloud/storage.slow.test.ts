import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, OPEN_SDK, startProbeCloud } from './probe-cloud';

const PATH = `frames/${'0'.repeat(32)}/00.jpg`;
const BUCKET = 'cloud://local-dev.local-bucket';
const read = `try {
    const { fileContent } = await cloud.downloadFile({ fileID: event.fileID });
    return fileContent.toString('utf8');
  } catch (error) { return error.code; }`;
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startProbeCloud({ read: { head: OPEN_SDK, body: read } });
});

afterAll(() => cloud.stop());

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('storage', () => {
  it('takes a file once: neither a stranger nor the creator writes over it', async () => {
    expect(await cloud.clientFor('o-creator').upload(PATH, bytes('first'))).toBe(true);
    expect(await cloud.clientFor('o-stranger').upload(PATH, bytes('second'))).toBe(false);
    expect(await cloud.clientFor('o-creator').upload(PATH, bytes('third'))).toBe(false);
    expect(await ask(cloud, 'read', { fileID: `${BUCKET}/${PATH}` })).toBe('first');
  });

  it('lets no client read or delete, not even the creator', async () => {
    const creator = cloud.clientFor('o-creator');
    expect(await creator.read(PATH)).toBe(false);
    expect(await creator.remove(PATH)).toBe(false);
    expect(await ask(cloud, 'read', { fileID: `${BUCKET}/${PATH}` })).toBe('first');
  });

  it.each([
    'frames/short/00.jpg',
    `frames/${'0'.repeat(32)}/00.png`,
    `frames/${'0'.repeat(32)}/..%2f..%2fdocuments.db`,
    '../documents.db',
    '%2e%2e%2fdocuments.db',
    `/etc/frames/${'0'.repeat(32)}/00.jpg`,
    `frames/${'0'.repeat(32)}/01.jpg%00`,
  ])('takes no upload to %s', async (path) => {
    expect(await cloud.clientFor('o-creator').upload(path, bytes('x'))).toBe(false);
  });

  it('takes 6 MB and not a byte more', async () => {
    const client = cloud.clientFor('o-creator');
    const sixMegabytes = new Uint8Array(6 * 1024 * 1024);
    expect(await client.upload(PATH.replace('00.jpg', '02.jpg'), sixMegabytes)).toBe(true);
    const more = new Uint8Array(sixMegabytes.length + 1);
    expect(await client.upload(PATH.replace('00.jpg', '03.jpg'), more).catch(() => false)).toBe(false);
  });

  it.each([
    `${BUCKET}/frames/${'9'.repeat(32)}/00.jpg`,
    `cloud://another.bucket/${PATH}`,
    `${BUCKET}/../storage/${PATH}`,
    `${BUCKET}/../documents.db`,
    PATH,
  ])('has no file %s for a function', async (fileID) => {
    expect(await ask(cloud, 'read', { fileID })).toBe('STORAGE_FILE_NONEXIST');
  });
});
