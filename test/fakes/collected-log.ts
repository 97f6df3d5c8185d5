import type { Log, LogLine } from '../../cloudfunctions/_shared/ports/log';

/** Keeps what was logged. */
export class CollectedLog implements Log {
  readonly lines: LogLine[] = [];

  write(line: LogLine): void {
    this.lines.push(line);
  }
}
