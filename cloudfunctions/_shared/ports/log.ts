import type { ErrorCode } from '#core/errors';

/** All that a log line may hold (THREATS 21): there is no field for anything personal. */
export interface LogLine {
  readonly functionName: string;
  readonly outcome: 'ok' | ErrorCode;
  /** Where an unforeseen error arose, for developers: its class and the code line, never its text. */
  readonly origin?: string;
}

export interface Log {
  write(line: LogLine): void;
}
