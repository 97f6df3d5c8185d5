/** A call between functions: clients can call every function, so each internal call is authenticated (THREATS 30). */
export interface InternalLetter {
  readonly body: string;
  /** Seconds since 1970. */
  readonly sentAt: number;
  /** HMAC-SHA256 over time and body, hexadecimal. */
  readonly mac: string;
}

/** Writes and opens internal calls with a secret that only the functions in between hold. */
export interface InternalLetters {
  write(body: string): InternalLetter;
  /**
   * The body, when the letter is genuine and recent.
   * @throws {CtidError} CALL_REFUSED
   */
  open(letter: InternalLetter): string;
}
