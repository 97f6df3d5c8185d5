import { CtidError, ErrorCode } from '../../core/errors';

/** There was no answer: what the cloud would have said is not known. */
const WITHOUT_ANSWER: readonly ErrorCode[] = ['NETWORK_UNREACHABLE', 'SERVICE_UNAVAILABLE', 'STILL_PROCESSING'];

/** True when the cloud did not answer, for whatever reason. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof CtidError && WITHOUT_ANSWER.includes(error.code);
}
