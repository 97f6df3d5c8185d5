/** Says on standard error what a long run is at. */
export function tellProgress(what: string): void {
  process.stderr.write(`· ${what}\n`);
}
