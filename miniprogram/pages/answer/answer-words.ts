import { SHOWING_WORDS } from '../../services/wallet/showing-words';

/** The words of answering a counter. */
export const ANSWER_WORDS = {
  bar: { zh: '回答柜台', en: 'Answer' },
  title: { zh: '回答柜台', en: 'Answer the counter' },
  how: {
    zh: '扫柜台的码，看清是哪家店、做什么用，再决定。',
    en: 'Scan the counter’s code, see who asks and why, then decide.',
  },
  scan: { zh: '扫柜台的码', en: 'Scan the counter’s code' },
  asks: { zh: '要核验您的网证，用于', en: 'wants to verify your certificate, for' },
  gives: {
    zh: '对方会看到：是否成年、姓氏加星号。',
    en: 'They will see whether you are of age, and the first character of your name.',
  },
  agree: { zh: '同意并出示', en: 'Agree and show' },
  refuse: { zh: '不同意', en: 'Decline' },
  shown: { zh: '请店员扫这个码', en: 'Let the staff scan this' },
  code: { zh: '回答的二维码，请把屏幕朝向店员', en: 'The code of the answer; turn the screen to the staff' },
  ...SHOWING_WORDS,
  again: { zh: '再扫一次', en: 'Scan again' },
  done: { zh: '完成', en: 'Done' },
} as const;
