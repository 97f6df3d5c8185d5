/** Upload storage for frames: only until they have been read, five minutes at most. */
export interface FrameStore {
  /** The bytes at a path that the server itself issued, or undefined when nothing was uploaded there. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Deletes; a path with nothing there is no error. */
  remove(paths: readonly string[]): Promise<void>;
}
