import { watch } from 'node:fs';

/** Editors write a file in several steps. */
const QUIET_MS = 40;

/** Tells once for each burst of changes in a folder. @returns how to stop it */
export function watchFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
