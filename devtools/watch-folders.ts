import { type FSWatcher, watch } from 'node:fs';

interface Watching {
  /** Which files matter; all by default. */
  readonly of?: RegExp;
  /** Editors write a file in several steps: so long nothing more must change. */
  readonly quietMs?: number;
}

/** Tells once for each burst of changes in some folders. @returns how to stop it */
export function watchFolders(
  folders: readonly string[],
  changed: () => void,
  { of = /./, quietMs = 40 }: Watching = {},
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quietMs);
  };
  const watchers = folders.map((folder) => watchOne(folder, of, touched));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function watchOne(folder: string, of: RegExp, touched: () => void): FSWatcher {
  const watcher = watch(folder, { recursive: true }, (_, file) => {
    if (file === null || of.test(file)) touched();
  });
  // A folder that goes while it is read, as when libraries are packed anew or a branch is changed, is a change like others.
  watcher.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    touched();
  });
  return watcher;
}
