import { DAY, MINUTE } from '../clock';

/** The product's numbers in one place, each with its source. Times in seconds. */
export const POLICIES = {
  /** One-time attestations in batches, each for a day (CoronaCheck strips; EUDI ARF batch issuance). */
  attestation: { lifetime: DAY, batchSize: 30 },

  /** A lightweight certificate lasts a year, and never longer than the ID card (PRODUCT). */
  certificate: { lifetime: 365 * DAY },

  /** Time to perform a challenge, and how many a person may ask for in a day (AWS Rekognition Face Liveness: 5). */
  challenge: { lifetime: 90, perDay: 5, mostFrames: 24 },

  /** Refused comparisons after a passed liveness: they alone count, so that nobody can lock another out (PRODUCT). */
  identity: { perPair: 3, perNumber: 5, perPersonAfterwards: 1, numbersPerPerson: 2 },

  /** A refused comparison answers this many milliseconds after it began, whatever the cause (THREATS 6). */
  refusal: { answerAfterMs: 4_000 },

  /** A showing is remembered while the code could still be taken for fresh or undecided. */
  showing: { rememberedFor: 10 * MINUTE },

  /** An internal call is valid this long around its time (THREATS 30). */
  internalCall: { window: MINUTE },
} as const;
