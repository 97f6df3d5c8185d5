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
};
