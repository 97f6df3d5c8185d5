/** What the camera saw during a challenge; in memory only. */
export interface Burst {
  /** JPEG, 480 × 640, 60 KB at most, no two alike. */
  readonly frames: readonly ArrayBuffer[];
  /** When each was taken, in milliseconds since the first. */
  readonly timesMs: readonly number[];
}
