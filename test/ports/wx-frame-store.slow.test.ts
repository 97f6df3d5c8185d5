import { beforeAll, describe, expect, it } from 'vitest';
import type { FrameStore } from '../../cloudfunctions/_shared/ports/frame-store';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { frameStoreContract } from './frame-store-contract';
import { startCloudForAdapters } from './start-cloud-for-adapters';

let cloud: LocalCloud;
let store: FrameStore;

beforeAll(async () => {
  cloud = await startCloudForAdapters();
  store = (await import('../../cloudfunctions/_shared/adapters/wx-frame-store')).wxFrameStore;
});

async function upload(path: string, bytes: Uint8Array): Promise<void> {
  await cloud.clientFor('o-citizen').upload(path, bytes);
}

describe('Frames through wx-server-sdk', () => {
  frameStoreContract(() => ({ store, upload }));
});

describe('Frames while the store does not answer', () => {
  beforeAll(() => cloud.stop());

  it('are unavailable and not missing', async () => {
    const path = `frames/${'0'.repeat(32)}/00.jpg`;
    await expect(store.read(path)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await expect(store.remove([path])).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});
