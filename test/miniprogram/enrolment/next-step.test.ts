import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '#core/errors';
import { nextStepAfter } from '../../../miniprogram/subpackages/enrolment/outcome/next-step';
import { OUTCOME_WORDS } from '../../../miniprogram/subpackages/enrolment/outcome/outcome-words';

describe('the next step after a refusal', () => {
  test.each(Object.values(ERROR_CODES).flat())('%s leads somewhere, under a button that says where', (code) => {
    expect(OUTCOME_WORDS[nextStepAfter(code)].zh).not.toBe('');
  });

  test('what the camera saw can be tried again, what was typed can be corrected', () => {
    expect(nextStepAfter('NOD_NOT_SEEN')).toBe('again');
    expect(nextStepAfter('FACE_TOO_DARK')).toBe('again');
    expect(nextStepAfter('IDENTITY_NOT_CONFIRMED')).toBe('correct');
    expect(nextStepAfter('ID_NUMBER_CHECK_DIGIT_WRONG')).toBe('correct');
  });

  test('who has used up the tries is not sent round in circles', () => {
    expect(nextStepAfter('CHALLENGES_EXHAUSTED')).toBe('toHome');
    expect(nextStepAfter('IDENTITY_ATTEMPTS_EXHAUSTED')).toBe('toHome');
  });

  test('an answer that did not come is asked for again', () => {
    expect(nextStepAfter('STILL_PROCESSING')).toBe('goOn');
    expect(nextStepAfter('NETWORK_UNREACHABLE')).toBe('goOn');
  });
});
