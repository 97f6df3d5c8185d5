import type { Log } from '../ports/log';

/** One JSON line on standard output: CloudBase keeps it as the function's log. Only the named fields are written. */
export const consoleLog: Log = {
  write({ functionName, outcome, origin }) {
    process.stdout.write(`${JSON.stringify({ functionName, outcome, origin })}\n`);
  },
};
