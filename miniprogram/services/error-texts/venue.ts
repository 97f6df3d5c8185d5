import { StageTexts } from './stage-texts';

export const VENUE_TEXTS: StageTexts<'venue'> = {
  STAFF_NOT_APPROVED: {
    citizen: {
      zh: '这位店员还没有核验权限。',
      en: 'This person may not verify codes yet.',
      next: { zh: '请换一位店员核验，或出示身份证。', en: 'Ask for a colleague, or show your ID card.' },
    },
    staff: {
      zh: '您还没有核验权限。',
      en: 'You may not verify codes yet.',
      next: { zh: '请店长邀请并批准您。', en: 'Ask the manager to invite and approve you.' },
    },
  },
  VENUE_NOT_AUTHORISED: {
    citizen: {
      zh: '没能确认这家门店，请不要出示。',
      en: 'This venue could not be confirmed; do not show your code.',
      next: { zh: '请联网再试；仍不行请换一家门店。', en: 'Try again online; if it stays, choose another venue.' },
    },
    staff: {
      zh: '门店没有核验授权。',
      en: 'This venue is not authorised to verify codes.',
      next: {
        zh: '请查验身份证；请店长联系运营方办理授权。',
        en: 'Check the ID card; the manager should contact the operator.',
      },
    },
  },
  VENUE_CLOSED: {
    citizen: {
      zh: '现在不在门店的营业时间。',
      en: 'The venue is closed at this hour.',
      next: { zh: '请在营业时间内再来。', en: 'Come back during opening hours.' },
    },
    staff: {
      zh: '现在不在营业时间，没有核验。',
      en: 'Closed at this hour: nothing was checked.',
      next: {
        zh: '请说明营业时间；时间登记错了请店长联系运营方。',
        en: 'Tell them the opening hours; if ours are wrong, the manager should contact the operator.',
      },
    },
  },
  SCANS_EXHAUSTED: {
    citizen: {
      zh: '门店扫码太快，这次没有核验。',
      en: 'The counter scans too fast; nothing was checked.',
      next: { zh: '请稍等片刻，再出示新的码。', en: 'Wait a moment, then show a new code.' },
    },
    staff: {
      zh: '1 分钟内扫得太多，没有核验。',
      en: 'Too many scans within one minute; nothing was checked.',
      next: { zh: '请等一分钟，再扫新的码。', en: 'Wait a minute, then scan a new code.' },
    },
  },
  CREDENTIALS_EXHAUSTED: {
    citizen: {
      zh: '一小时内确认门店的次数太多了。',
      en: 'Counters were confirmed too often within one hour.',
      next: {
        zh: '请稍后再扫柜台的码，或出示身份证。',
        en: 'Scan the counter’s code again later, or show your ID card.',
      },
    },
    staff: {
      zh: '今天取门店凭证的次数太多了。',
      en: 'The venue credential was fetched too often today.',
      next: {
        zh: '请继续用已登录的设备核验，或查验身份证。',
        en: 'Go on with a device that already verifies, or check the ID card.',
      },
    },
  },
  SCAN_TIME_WRONG: {
    citizen: {
      zh: '门店补传的记录时间不对，没有采用。',
      en: 'A record of the venue has a wrong time and was not used.',
      next: { zh: '您不需要做什么。', en: 'There is nothing for you to do.' },
    },
    staff: {
      zh: '这次离线扫码的时间太早或在将来，没有采用。',
      en: 'This offline scan is too old or lies in the future; it was not used.',
      next: {
        zh: '请校准这台设备的时间，离线记录在 3 天内补传。',
        en: 'Set this device’s clock, and send offline records within three days.',
      },
    },
  },
  SCAN_OF_ANOTHER_CODE: {
    citizen: {
      zh: '这次扫码与先前的记录冲突，没有核验。',
      en: 'This scan conflicts with an earlier record; nothing was checked.',
      next: { zh: '请出示新的码。', en: 'Show a new code.' },
    },
    staff: {
      zh: '这个扫码编号已用于另一个码，没有核验。',
      en: 'This scan’s number belongs to another code; nothing was checked.',
      next: { zh: '请重新扫一次。', en: 'Scan once more.' },
    },
  },
};
