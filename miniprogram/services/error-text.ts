import { ErrorCode } from '../core/errors';
import { CAPTURE_TEXTS } from './error-texts/capture';
import { COMPARISON_TEXTS } from './error-texts/comparison';
import { ENCODING_TEXTS } from './error-texts/encoding';
import { ENROLMENT_TEXTS } from './error-texts/enrolment';
import { FRAME_TEXTS } from './error-texts/frame';
import { IDENTITY_TEXTS } from './error-texts/identity';
import { ISSUANCE_TEXTS } from './error-texts/issuance';
import { LIVENESS_TEXTS } from './error-texts/liveness';
import { OPERATION_TEXTS } from './error-texts/operation';
import { PHONE_TEXTS } from './error-texts/phone';
import { REQUEST_TEXTS } from './error-texts/request';
import { ErrorText } from './error-texts/stage-texts';
import { TRUST_TEXTS } from './error-texts/trust';
import { VENUE_TEXTS } from './error-texts/venue';
import { VERIFICATION_TEXTS } from './error-texts/verification';

/**
 * What happened and what to do, for every code: the one place where an error has words. Calm and short, without a
 * score and without blame; the shape of a verdict's screen is the surfaces' affair.
 */
export const ERROR_TEXT: Record<ErrorCode, ErrorText> = {
  ...REQUEST_TEXTS,
  ...IDENTITY_TEXTS,
  ...ENROLMENT_TEXTS,
  ...FRAME_TEXTS,
  ...CAPTURE_TEXTS,
  ...LIVENESS_TEXTS,
  ...COMPARISON_TEXTS,
  ...ISSUANCE_TEXTS,
  ...ENCODING_TEXTS,
  ...TRUST_TEXTS,
  ...VERIFICATION_TEXTS,
  ...VENUE_TEXTS,
  ...OPERATION_TEXTS,
  ...PHONE_TEXTS,
};
