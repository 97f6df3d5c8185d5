import { StageTexts } from './stage-texts';

export const VENUE_TEXTS: StageTexts<'venue'> = {
  STAFF_NOT_APPROVED: {
    citizen: { zh: '对方还没有核验权限。', en: 'This person may not verify yet.' },
    staff: { zh: '您还没有核验权限。', en: 'You may not verify yet.' },
    next: { zh: '请店长邀请并批准您。', en: 'Ask the manager to invite and approve you.' },
  },
  VENUE_NOT_AUTHORISED: {
    citizen: { zh: '没能确认这家门店，请不要出示。', en: 'This venue could not be confirmed; do not show your code.' },
    staff: { zh: '门店没有核验授权。', en: 'This venue is not authorised.' },
    next: { zh: '请店长联系运营方办理授权。', en: 'The manager should contact the operator.' },
  },
  VENUE_CLOSED: {
    citizen: { zh: '现在不在营业时间。', en: 'The venue is closed at this hour.' },
    staff: { zh: '现在不在营业时间，不能核验。', en: 'Closed at this hour: nothing can be checked.' },
    next: { zh: '请在营业时间内再来。', en: 'Come back during opening hours.' },
  },
  SCANS_EXHAUSTED: {
    citizen: { zh: '门店扫码太快，请稍等。', en: 'The counter is scanning too fast; please wait.' },
    staff: { zh: '一分钟内扫得太多，没有核验。', en: 'Too many scans within a minute; nothing was checked.' },
    next: { zh: '请等一分钟再扫。', en: 'Wait a minute, then scan again.' },
  },
  SCAN_TIME_WRONG: {
    citizen: { zh: '门店补传的记录时间不对。', en: 'The time of the venue’s record is wrong.' },
    staff: {
      zh: '这次离线扫码的时间太早或在将来，没有采用。',
      en: 'This offline scan is too old or lies in the future; it was not used.',
    },
    next: {
      zh: '请校准这台设备的时间；三天内的记录才能补传。',
      en: 'Set this device’s clock; records can be sent for three days.',
    },
  },
  SCAN_OF_ANOTHER_CODE: {
    citizen: { zh: '这次扫码与先前的记录不符。', en: 'This scan differs from an earlier record.' },
    staff: {
      zh: '这个扫码编号已用于另一个码，没有核验。',
      en: 'This scan number belongs to another code; nothing was checked.',
    },
    next: { zh: '请重新扫一次。', en: 'Scan once more.' },
  },
};
