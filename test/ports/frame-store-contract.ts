import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { FrameStore } from '../../cloudfunctions/_shared/ports/frame-store';

/** A store, and the phone's way into it. */
export interface FrameStoreUnderTest {
  readonly store: FrameStore;
  upload(path: string, bytes: Uint8Array): Promise<void>;
}

/** What every implementation of the port FrameStore must do. */
export function frameStoreContract(open: () => FrameStoreUnderTest): void {
  it('reads undefined where nothing was uploaded', async () => {
    expect(await open().store.read(framePath())).toBeUndefined();
  });

  it('reads the very bytes that were uploaded', async () => {
    const { store, upload } = open();
    const path = framePath();
    const bytes = new Uint8Array(randomBytes(60_000));
    await upload(path, bytes);
    expect(Buffer.compare((await store.read(path)) ?? new Uint8Array(), bytes)).toBe(0);
  });

  it('removes the named frames and leaves the others', async () => {
    const { store, upload } = open();
    const [gone, other] = [framePath(), framePath()];
    await upload(gone, Uint8Array.of(1));
    await upload(other, Uint8Array.of(2));
    await store.remove([gone]);
    expect(await store.read(gone)).toBeUndefined();
    expect(await store.read(other)).toBeDefined();
  });

  it('removes what is not there, and nothing at all, without an error', async () => {
    const { store } = open();
    await store.remove([framePath(), framePath()]);
    await store.remove([]);
  });

  it('removes more frames than one call of the platform takes', async () => {
    const { store, upload } = open();
    const paths = Array.from({ length: 60 }, framePath);
    await Promise.all(paths.map((path) => upload(path, Uint8Array.of(1))));
    await store.remove(paths);
    expect(await Promise.all(paths.map((path) => store.read(path)))).toEqual(paths.map(() => undefined));
  });
}

function framePath(): string {
  return `frames/${randomBytes(16).toString('hex')}/00.jpg`;
}
