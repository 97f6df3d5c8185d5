import { Advice, StageTexts, Words } from './stage-texts';

/** A phone keeps lists too, to check a counter before it shows anything. */
const ONLINE: Words = { zh: '请连上网络，再打开小程序。', en: 'Go online, then open the mini-program again.' };
const OTHER_NETWORK: Words = {
  zh: '请换个网络再试；仍如此请联系客服。',
  en: 'Try another network; if it stays, contact support.',
};
const REFRESH: Words = {
  zh: '请联网刷新核验数据后再扫。',
  en: 'Go online, refresh the verification data, then scan again.',
};
const REPORT: Words = {
  zh: '请换个网络刷新；仍如此请告诉运营方，先查验身份证。',
  en: 'Refresh over another network; if it stays, tell the operator and check the ID card.',
};

const INCOMPLETE: Advice = { zh: '核验数据不完整。', en: 'The verification data is incomplete.', next: ONLINE };
const FORGED: Advice = {
  zh: '收到的核验数据不可信，没有采用。',
  en: 'Verification data arrived that cannot be trusted; it is not used.',
  next: OTHER_NETWORK,
};
const EXPIRED: Advice = { zh: '核验数据已经过期。', en: 'The verification data has expired.', next: ONLINE };

export const TRUST_TEXTS: StageTexts<'trust'> = {
  TRUST_LIST_MALFORMED: {
    citizen: INCOMPLETE,
    staff: { zh: '信任列表不完整，没有采用。', en: 'The trust list is incomplete and is not used.', next: REFRESH },
  },
  TRUST_LIST_FORGED: {
    citizen: FORGED,
    staff: {
      zh: '信任列表的签名不对，没有采用。',
      en: 'The trust list is not signed by us and is not used.',
      next: REPORT,
    },
  },
  TRUST_LIST_EXPIRED: {
    citizen: EXPIRED,
    staff: {
      zh: '信任列表已过期，不能核验。',
      en: 'The trust list has expired; nothing can be checked.',
      next: REFRESH,
    },
  },
  TRUST_LIST_ROLLED_BACK: {
    citizen: FORGED,
    staff: {
      zh: '收到的信任列表比已有的旧，没有采用。',
      en: 'The trust list that arrived is older than ours and is not used.',
      next: REPORT,
    },
  },
  STATUS_LIST_MALFORMED: {
    citizen: INCOMPLETE,
    staff: { zh: '状态列表损坏，没有采用。', en: 'The status list is damaged and is not used.', next: REFRESH },
  },
  STATUS_LIST_FORGED: {
    citizen: FORGED,
    staff: {
      zh: '状态列表的签名不对，没有采用。',
      en: 'The status list is not signed by us and is not used.',
      next: REPORT,
    },
  },
  STATUS_LIST_EXPIRED: {
    citizen: EXPIRED,
    staff: {
      zh: '状态列表已过期，不能离线核验。',
      en: 'The status list has expired; nothing can be checked offline.',
      next: REFRESH,
    },
  },
  VENUE_CREDENTIAL_MALFORMED: {
    citizen: {
      zh: '没能确认这家门店，请不要出示。',
      en: 'This venue could not be confirmed; do not show your code.',
      next: {
        zh: '请告诉店员门店凭证有问题，等修好再出示。',
        en: 'Tell the staff that the credential is damaged, and wait.',
      },
    },
    staff: {
      zh: '门店凭证损坏。',
      en: 'The venue credential is damaged.',
      next: { zh: '请联网，重新取门店凭证。', en: 'Go online and fetch the venue credential again.' },
    },
  },
  VENUE_CREDENTIAL_FORGED: {
    citizen: {
      zh: '这家门店的凭证不是我们签发的，请不要出示。',
      en: 'This venue’s credential is not one of ours; do not show your code.',
      next: { zh: '请离开这个柜台，并告诉客服。', en: 'Leave this counter, and tell support.' },
    },
    staff: {
      zh: '门店凭证不是运营方签发的。',
      en: 'The venue credential was not issued by the operator.',
      next: { zh: '请停止核验，让店长联系运营方。', en: 'Stop verifying; the manager should contact the operator.' },
    },
  },
  VENUE_CREDENTIAL_EXPIRED: {
    citizen: {
      zh: '这家门店的凭证已经过期，请先不要出示。',
      en: 'This venue’s credential has expired; do not show your code yet.',
      next: { zh: '请告诉店员联网更新，再扫一次。', en: 'Tell the staff to go online, then scan again.' },
    },
    staff: {
      zh: '门店凭证已过期。',
      en: 'The venue credential has expired.',
      next: { zh: '请联网，重新取门店凭证。', en: 'Go online and fetch the venue credential again.' },
    },
  },
};
