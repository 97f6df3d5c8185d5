import { DAY, HOUR, MINUTE } from '../clock';

/** The product's numbers in one place, each with its source. Times in seconds. */
export const POLICIES = {
  /** One-time attestations in batches, each for a day (CoronaCheck strips; EUDI ARF batch issuance). */
  attestation: { lifetime: DAY, batchSize: 30 },

  /**
   * Serial numbers of attestations are dealt out by so many counters, in blocks that hold a batch (measured: ARCHITECTURE).
   * Whoever changes either moves every counter beyond the lists in use first: the numbers would come again.
   */
  statusSerials: { counters: 32, block: 32 },

  /** A lightweight certificate lasts a year, and never longer than the ID card (PRODUCT). */
  certificate: { lifetime: 365 * DAY },

  /** The authority is asked again at a renewal this long after it was last asked: name changes, deaths (PRODUCT). */
  authority: { askedAgainAfter: 30 * DAY },

  /** Time to perform a challenge, in how many frames at most (PLATFORM: 4 a second through the camera). */
  challenge: { lifetime: 90, mostFrames: 24 },

  /** compareFace may run for 30 s; whoever holds its lease longer has crashed. */
  comparison: { lease: 40 },

  /** How long a passed comparison may wait to be used: a phone that was killed comes back within the hour. */
  evidence: { lifetime: HOUR },

  /**
   * A refused comparison answers this many milliseconds after it began, whatever the cause (THREATS 6). Who sends pictures that
   * take long to read outlasts that, and waits for what comes after the burst was judged all the same: it takes 0.26 s at
   * most with such pictures, and the authority's answer.
   */
  refusal: { answerAfterMs: 4_000, leastSinceJudgedMs: 2_500 },

  /**
   * A counter's code lives for a minute, and a clock may run 10 s ahead (WIRE); a new one comes every 20 s, and another
   * minute may pass until its answer is scanned.
   */
  answer: { codeLifetime: MINUTE, renewedEvery: 20, window: 2 * MINUTE, ahead: 10 },

  /** Offline scans are taken for as long as offline data may be used, and showings remembered a little longer. */
  offline: { fresh: DAY, usable: 3 * DAY },
  showing: { rememberedFor: 3 * DAY + HOUR },

  /**
   * When the sweep looks for a challenge's frames after it expired: within five minutes of the first upload, and again for
   * uploads that came late. After the last time the challenge itself is gone.
   */
  frames: { sweptAfter: [MINUTE, 10 * MINUTE, DAY] },

  /**
   * A sweep's run of its function's 60 s: so long for frames alone, and then for every kind by turns. What is asked last may
   * take the 8 s in which an adapter asks three times.
   */
  sweep: { framesAlone: 20, longest: 45 },

  /** How much a timer does at once: less than the thirty places that every renewal writes together. */
  timers: { atOnce: 20 },

  /** How long what nobody needs any more is kept, by collection (PRODUCT: a register for 60 days at least). */
  kept: {
    closedEnrolments: DAY,
    expiredCertificates: 30 * DAY,
    erasedCertificates: 5 * DAY,
    /** Offline scans of them come in for three days. */
    attestations: 3 * DAY + HOUR,
    batches: DAY,
    frameDigests: 90 * DAY,
    receipts: 365 * DAY,
    usages: 365 * DAY,
  },

  /** A trust list says something for seven days (WIRE), a status list for as long as offline data may be used. */
  publication: { trustListLifetime: 7 * DAY, statusListLifetime: 3 * DAY },

  /** An internal call is valid this long around its time (THREATS 30). */
  internalCall: { window: MINUTE },

  /** A request signed by the installation key is taken this long around its time. */
  signedRequest: { window: 5 * MINUTE },

  /** Five challenges a day per person (AWS Rekognition Face Liveness). */
  challenges: { most: 5, window: DAY },

  /** Two different ID numbers a day per person (PRODUCT). */
  idNumbers: { most: 2, window: DAY },

  /** Refused comparisons after a passed liveness, by person and number (PRODUCT). */
  refusalsOfPair: { most: 3, window: DAY },

  /** Refused comparisons on a number from anywhere; beyond them each further person gets one try (PRODUCT). */
  refusalsOfNumber: { most: 5, window: DAY },
  refusalsOfPairAfterwards: { most: 1, window: DAY },

  /** New batches for one certificate: phones renew once a day, and a few times more when they show often. */
  renewals: { most: 12, window: DAY },

  /**
   * Exports of one's own data, counted by call: a page whose answer is lost is asked for up to three times. Offline scans
   * sent in by one member of staff.
   */
  exports: { most: 60, window: DAY },
  syncs: { most: 200, window: DAY },

  /**
   * A counter's phone fetches a credential twice a day, in three tries where the network is bad, and each call counts; a
   * citizen's asks of the counters that it meets, and again of new ones.
   */
  venueCredentials: { most: 60, window: DAY },
  counterReads: { most: 60, window: HOUR },

  /** Scans by one member of staff: one a second is more than a counter can do, for hours. */
  scans: { most: 60, window: MINUTE },
} as const;
