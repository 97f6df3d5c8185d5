import { existsSync, readFileSync } from 'node:fs';

/** SCF measures more finely; a function that takes its memory within one interval is found at the end of it. */
const INTERVAL_MS = 25;

/** Linux's page on x64, in bytes; `statm` counts pages. */
const PAGE_BYTES = 4096;

/**
 * Calls `onExceeded` once, when the process holds more than so many bytes (its resident set). Returns what ends the watch.
 * Without /proc there is nothing to measure, and nothing is watched.
 */
export function watchMemory(pid: number, mostBytes: number, onExceeded: () => void): () => void {
  if (!existsSync('/proc/self/statm')) return () => {};
  const timer = setInterval(() => {
    if (residentBytes(pid) <= mostBytes) return;
    clearInterval(timer);
    onExceeded();
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** 0 when the process has gone. */
function residentBytes(pid: number): number {
  try {
    const [, resident] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(resident) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
