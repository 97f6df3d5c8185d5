/** Who calls: known from the platform's context alone, never from the event (THREATS 19). */
export interface Caller {
  /** HMAC pseudonym of the openid: the only form in which a caller is stored or logged. */
  readonly ref: string;
}
