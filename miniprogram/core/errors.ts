/**
 * Every error of the product, closed and grouped by the stage at which it can arise.
 * The words for citizens and staff stand in `services/error-text`, which is total over these codes.
 */
export const ERROR_CODES = {
  request: [
    'REQUEST_INVALID',
    'CALLER_UNKNOWN',
    'CALL_REFUSED',
    'SERVICE_UNAVAILABLE',
    'STILL_PROCESSING',
    'INTERNAL_ERROR',
  ],
  identity: [
    'ID_NUMBER_MALFORMED',
    'ID_NUMBER_FIFTEEN_DIGITS',
    'ID_NUMBER_REGION_UNKNOWN',
    'ID_NUMBER_DATE_INVALID',
    'ID_NUMBER_CHECK_DIGIT_WRONG',
    'NAME_INVALID',
    'GUARDIAN_REQUIRED',
    'CONSENT_OUTDATED',
  ],
  enrolment: [
    'ENROLMENT_NOT_FOUND',
    'ENROLMENT_STEP_WRONG',
    'APPLICATION_CHANGED',
    'CHALLENGE_NOT_FOUND',
    'CHALLENGE_EXPIRED',
    'CHALLENGE_USED',
    'CHALLENGES_EXHAUSTED',
    'ID_NUMBERS_EXHAUSTED',
    'IDENTITY_ATTEMPTS_EXHAUSTED',
    'EVIDENCE_EXPIRED',
  ],
  frame: [
    'FRAME_MISSING',
    'FRAME_NOT_A_PICTURE',
    'FRAME_DAMAGED',
    'FRAME_TOO_LARGE',
    'FRAME_KIND_UNSUPPORTED',
    'FRAME_TIMES_IMPLAUSIBLE',
    'FRAMES_REPEATED',
  ],
  capture: [
    'FACE_NOT_FOUND',
    'FACES_SEVERAL',
    'FACE_TOO_SMALL',
    'FACE_CUT_OFF',
    'FACE_TURNED_AWAY',
    'FACE_TOO_DARK',
    'FACE_TOO_BRIGHT',
    'FACE_BLURRED',
    'FACE_UNCLEAR',
    'FACE_COVERED',
  ],
  liveness: [
    'TURN_LEFT_NOT_SEEN',
    'TURN_RIGHT_NOT_SEEN',
    'NOD_NOT_SEEN',
    'OPEN_MOUTH_NOT_SEEN',
    'ACTION_NOT_ASKED_SEEN',
    'DEPTH_NOT_SEEN',
    'FACE_NOT_SAME_THROUGHOUT',
  ],
  comparison: ['IDENTITY_NOT_CONFIRMED', 'AUTHORITY_UNREACHABLE', 'ID_CARD_EXPIRED'],
  issuance: [
    'DEVICE_KEYS_REPEATED',
    'BATCH_ALREADY_ISSUED',
    'CERTIFICATE_NOT_FOUND',
    'CERTIFICATE_SUPERSEDED',
    'INSTALLATION_UNKNOWN',
    'REQUEST_TIME_WRONG',
    'RENEWALS_EXHAUSTED',
    'EXPORTS_EXHAUSTED',
  ],
  encoding: ['BASE10_MALFORMED', 'CBOR_MALFORMED', 'COSE_MALFORMED', 'TEXT_MALFORMED'],
  trust: [
    'TRUST_LIST_MALFORMED',
    'TRUST_LIST_FORGED',
    'TRUST_LIST_EXPIRED',
    'TRUST_LIST_ROLLED_BACK',
    'STATUS_LIST_MALFORMED',
    'STATUS_LIST_FORGED',
    'STATUS_LIST_EXPIRED',
    'VENUE_CREDENTIAL_MALFORMED',
    'VENUE_CREDENTIAL_FORGED',
    'VENUE_CREDENTIAL_EXPIRED',
  ],
  verification: [
    'CODE_NOT_OURS',
    'CODE_DAMAGED',
    'CODE_KEY_UNKNOWN',
    'CODE_FORGED',
    'CODE_EXPIRED',
    'CODE_CLOCK_OFF',
    'CODE_STALE',
    'CODE_FOR_ANOTHER',
    'CODE_ALREADY_SHOWN',
    'CERTIFICATE_REVOKED',
    'CERTIFICATE_SUSPENDED',
    'CERTIFICATE_EXPIRED',
    'CERTIFICATE_STATUS_UNKNOWN',
    'OFFLINE_DATA_AGEING',
    'OFFLINE_DATA_TOO_OLD',
    'LEVEL_TOO_LOW',
    'HOLDER_IS_MINOR',
  ],
  venue: [
    'STAFF_NOT_APPROVED',
    'VENUE_NOT_AUTHORISED',
    'VENUE_CLOSED',
    'SCANS_EXHAUSTED',
    'CREDENTIALS_EXHAUSTED',
    'SCAN_TIME_WRONG',
    'SCAN_OF_ANOTHER_CODE',
  ],
  operation: [
    'CONFIGURATION_INVALID',
    'DEVELOPMENT_SECRET_REFUSED',
    'SIMULATED_ADAPTER_REFUSED',
    'MODEL_NOT_TRUSTED',
    'FACE_BACKEND_UNAVAILABLE',
    'AUDIT_DAY_FORGED',
  ],
  /** What goes wrong on the phone itself: no cloud function answers these. */
  phone: [
    'NETWORK_UNREACHABLE',
    'UPLOAD_FAILED',
    'CAMERA_DENIED',
    'CAMERA_UNAVAILABLE',
    'PRIVACY_REFUSED',
    'STORAGE_FULL',
    'STORAGE_DAMAGED',
    'UNLOCK_FAILED',
    'ATTESTATIONS_EXPIRED',
    'COUNTER_UNKNOWN',
    'CLOCK_NOT_SYNCHRONISED',
  ],
} as const;

export type ErrorStage = keyof typeof ERROR_CODES;
export type ErrorCode = (typeof ERROR_CODES)[ErrorStage][number];

/** The one error class. `detail` is for developers: it never holds personal data and never crosses the wire. */
export class CtidError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'CtidError';
    this.code = code;
  }
}
