import { ErrorText, StageTexts } from './stage-texts';

const DAMAGED: ErrorText = {
  citizen: {
    zh: '二维码不完整，读不出来。',
    en: 'The code is incomplete and cannot be read.',
    next: { zh: '请等码刷新，对准后再扫一次。', en: 'Wait for a fresh code and scan again, held straight.' },
  },
  staff: {
    zh: '码不完整，读不出来。',
    en: 'The code is incomplete and cannot be read.',
    next: { zh: '请对方调亮屏幕，等码刷新后再扫。', en: 'Ask for a brighter screen and scan the next code.' },
  },
};

/** How exactly a code is damaged helps nobody at a counter. */
export const ENCODING_TEXTS: StageTexts<'encoding'> = {
  BASE10_MALFORMED: DAMAGED,
  CBOR_MALFORMED: DAMAGED,
  COSE_MALFORMED: DAMAGED,
  TEXT_MALFORMED: DAMAGED,
};
