/** Something in the mini-program's source that WeChat would refuse, or that would not work there. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** From the mini-program's root: `pages/home/home.wxml`. */
  readonly file: string;
  /** From 1; 0 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** As editors and terminals know it: `file:line:column: what`. */
export function printDiagnostic({ file, line, column, severity, message }: Diagnostic): string {
  return `${file}:${line}:${column}: ${severity}: ${message}`;
}
