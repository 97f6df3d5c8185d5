import { ErrorText, StageTexts } from './stage-texts';

/** Faults of the installation: nobody at a counter can mend them, and nobody there needs the cause. */
const FAULT: ErrorText = {
  citizen: {
    zh: '我们的服务出了故障，暂时不能用。',
    en: 'Our service has a fault and cannot be used right now.',
    next: { zh: '请稍后再试；着急请出示身份证。', en: 'Try again later; if it is urgent, show your ID card.' },
  },
  staff: {
    zh: '服务出了故障，没有核验。',
    en: 'The service has a fault; nothing was checked.',
    next: { zh: '请查验身份证，并告诉运营方。', en: 'Check the ID card, and tell the operator.' },
  },
};

export const OPERATION_TEXTS: StageTexts<'operation'> = {
  CONFIGURATION_INVALID: FAULT,
  DEVELOPMENT_SECRET_REFUSED: FAULT,
  SIMULATED_ADAPTER_REFUSED: FAULT,
  MODEL_NOT_TRUSTED: FAULT,
  FACE_BACKEND_UNAVAILABLE: FAULT,
  AUDIT_DAY_FORGED: FAULT,
};
