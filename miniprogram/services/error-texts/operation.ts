import { StageTexts } from './stage-texts';

/** Faults of the installation: nobody at a counter can mend them, and nobody there needs the cause. */
const FAULT = {
  citizen: { zh: '服务正在维护。', en: 'The service is under maintenance.' },
  staff: { zh: '服务正在维护，没有核验。', en: 'The service is under maintenance; nothing was checked.' },
  next: { zh: '请稍后再试；着急请查验身份证。', en: 'Try again later; if it is urgent, check the ID card.' },
};

export const OPERATION_TEXTS: StageTexts<'operation'> = {
  CONFIGURATION_INVALID: FAULT,
  DEVELOPMENT_SECRET_REFUSED: FAULT,
  SIMULATED_ADAPTER_REFUSED: FAULT,
  MODEL_NOT_TRUSTED: FAULT,
  FACE_BACKEND_UNAVAILABLE: FAULT,
  AUDIT_DAY_FORGED: FAULT,
};
