/** A place in the status lists. */
export interface StatusPlace {
  /** 0–65535. */
  readonly statusList: number;
  /** 0–2^20−1. */
  readonly statusIndex: number;
}

/** Maps serial numbers to places: one to one, and without the key nobody can tell which places belong together. */
export interface StatusPlaces {
  of(serial: number): StatusPlace;
}
