import { StageTexts } from './stage-texts';

const DAMAGED = {
  citizen: { zh: '二维码不完整。', en: 'The code is incomplete.' },
  staff: { zh: '码已损坏，读不全。', en: 'The code is damaged and cannot be read.' },
  next: { zh: '请刷新后再扫一次。', en: 'Refresh it and scan again.' },
};

/** How exactly a code is damaged helps nobody at a counter. */
export const ENCODING_TEXTS: StageTexts<'encoding'> = {
  BASE10_MALFORMED: DAMAGED,
  CBOR_MALFORMED: DAMAGED,
  COSE_MALFORMED: DAMAGED,
  TEXT_MALFORMED: DAMAGED,
};
