/** What a person agreed to, in which words, and when (PIPL articles 14, 29). */
export interface ConsentRecord {
  readonly purpose: 'faceComparison';
  /** SHA-512 of the text that was shown, base64url. */
  readonly textHash: string;
  /** Seconds since 1970. */
  readonly agreedAt: number;
  readonly withdrawnAt?: number;
}
