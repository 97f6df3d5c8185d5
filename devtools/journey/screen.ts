/** Where the journey is shown. */
export interface Screen {
  write(text: string): void;
  /** Shows that something runs, until the function that it returns is called. */
  begin(title: string): () => void;
}

/** Back to the line's start, and clear it (ECMA-48 EL). */
const CLEAR_LINE = '\r\u001b[K';

/**
 * A terminal counts the seconds on one line, which then makes room for the result; a file or a pipe gets one plain line
 * when a step begins and no control characters.
 */
export function streamScreen(stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): Screen {
  const write = (text: string) => void stream.write(text);
  return { write, begin: stream.isTTY ? (title) => countSeconds(title, write) : (title) => announce(title, write) };
}

function countSeconds(title: string, write: (text: string) => void): () => void {
  const startedAt = performance.now();
  const show = () => write(`${CLEAR_LINE}· ${title} … ${Math.floor((performance.now() - startedAt) / 1000)} s`);
  show();
  const timer = setInterval(show, 1000);
  return () => {
    clearInterval(timer);
    write(CLEAR_LINE);
  };
}

function announce(title: string, write: (text: string) => void): () => void {
  write(`· ${title} …\n`);
  return () => {};
}
