import { Successor } from './transitions';

/**
 * The way to a certificate; there is no other. Each row lists what may follow, and with that what compiles:
 * an enrolment moves by `moveEnrolment` alone.
 */
export const ENROLMENT_TRANSITIONS = {
  /** A challenge was drawn and nothing was judged yet. */
  challenged: ['comparing', 'withdrawn'],
  /** One call is judging the burst, for as long as its lease. */
  comparing: ['compared', 'refused', 'withdrawn'],
  /** Liveness and comparison passed: complete evidence, to be used once. */
  compared: ['issued', 'lifted', 'withdrawn'],
  issued: [],
  /** The evidence lifted a suspension. */
  lifted: [],
  refused: [],
  /** The consent was withdrawn. */
  withdrawn: [],
} as const;

export type EnrolmentState = keyof typeof ENROLMENT_TRANSITIONS;
export type EnrolmentSuccessor<S extends EnrolmentState> = Successor<typeof ENROLMENT_TRANSITIONS, S>;
