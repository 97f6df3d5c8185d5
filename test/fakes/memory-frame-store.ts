import type { FrameStore } from '../../cloudfunctions/_shared/ports/frame-store';

/** A frame store in memory. */
export class MemoryFrameStore implements FrameStore {
  private readonly frames = new Map<string, Uint8Array>();

  /** Does what the phone's upload does. */
  put(path: string, bytes: Uint8Array): void {
    this.frames.set(path, bytes.slice());
  }

  /** The paths at which something lies. */
  paths(): readonly string[] {
    return [...this.frames.keys()];
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return this.frames.get(path)?.slice();
  }

  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.frames.delete(path);
  }
}
