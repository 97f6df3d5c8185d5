import { ERROR_CODES, ErrorCode, ErrorStage } from '../../../core/errors';

/** What a refused person can do next: the words of the button, and where it leads. */
export type NextStep = 'again' | 'correct' | 'consent' | 'goOn' | 'toHome';

/** By the stage of the error; single codes that differ stand below. */
const OF_STAGE: Partial<Record<ErrorStage, NextStep>> = {
  request: 'goOn',
  identity: 'correct',
  enrolment: 'again',
  frame: 'again',
  capture: 'again',
  liveness: 'again',
  comparison: 'correct',
  phone: 'goOn',
};

const OF_CODE: Partial<Record<ErrorCode, NextStep>> = {
  CONSENT_OUTDATED: 'consent',
  GUARDIAN_REQUIRED: 'toHome',
  CHALLENGES_EXHAUSTED: 'toHome',
  ID_NUMBERS_EXHAUSTED: 'toHome',
  IDENTITY_ATTEMPTS_EXHAUSTED: 'toHome',
  AUTHORITY_UNREACHABLE: 'again',
  ID_CARD_EXPIRED: 'toHome',
  STORAGE_DAMAGED: 'toHome',
  CAMERA_DENIED: 'again',
  CAMERA_UNAVAILABLE: 'again',
  PRIVACY_REFUSED: 'toHome',
};

/** Every refusal has a next step. */
export function nextStepAfter(code: ErrorCode): NextStep {
  return OF_CODE[code] ?? OF_STAGE[stageOf(code)] ?? 'toHome';
}

function stageOf(code: ErrorCode): ErrorStage {
  const stages = Object.keys(ERROR_CODES) as ErrorStage[];
  return stages.find((stage) => (ERROR_CODES[stage] as readonly ErrorCode[]).includes(code)) ?? 'request';
}
