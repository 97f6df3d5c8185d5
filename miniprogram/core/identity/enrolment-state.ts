/** The way to a certificate; there is no other (each key lists the states that may follow it). */
export const ENROLMENT_TRANSITIONS = {
  challenged: ['comparing'],
  comparing: ['compared', 'refused'],
  compared: ['issued'],
  issued: [],
  refused: [],
} as const;

export type EnrolmentState = keyof typeof ENROLMENT_TRANSITIONS;

/** True when `to` may directly follow `from`. */
export function mayFollow(from: EnrolmentState, to: EnrolmentState): boolean {
  return (ENROLMENT_TRANSITIONS[from] as readonly EnrolmentState[]).includes(to);
}
