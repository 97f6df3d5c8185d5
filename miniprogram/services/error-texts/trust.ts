import { StageTexts } from './stage-texts';

const UPDATE = { zh: '请连上网络更新核验数据。', en: 'Connect to the network to update the verification data.' };
const REPORT = {
  zh: '请换个网络更新；仍如此请联系运营方。',
  en: 'Update over another network; if it stays, tell the operator.',
};

export const TRUST_TEXTS: StageTexts<'trust'> = {
  TRUST_LIST_MALFORMED: {
    citizen: { zh: '核验数据不完整。', en: 'The verification data is incomplete.' },
    staff: { zh: '核验数据不完整，暂不能核验。', en: 'The verification data is incomplete; nothing can be checked.' },
    next: UPDATE,
  },
  TRUST_LIST_FORGED: {
    citizen: { zh: '核验数据不是发布方签发的。', en: 'The verification data was not signed by its publisher.' },
    staff: { zh: '核验数据来路不明，已停止使用。', en: 'The verification data is not genuine and is not used.' },
    next: REPORT,
  },
  TRUST_LIST_EXPIRED: {
    citizen: { zh: '核验数据已经过期。', en: 'The verification data has expired.' },
    staff: { zh: '离线太久，核验数据已过期。', en: 'Offline for too long: the verification data has expired.' },
    next: UPDATE,
  },
  TRUST_LIST_ROLLED_BACK: {
    citizen: { zh: '收到的核验数据比已有的旧。', en: 'The data that arrived is older than what is here.' },
    staff: { zh: '收到的核验数据比已有的旧，没有采用。', en: 'Older verification data arrived and was not used.' },
    next: REPORT,
  },
  STATUS_LIST_MALFORMED: {
    citizen: { zh: '核验数据损坏。', en: 'The verification data is damaged.' },
    staff: { zh: '吊销名单损坏，没有采用。', en: 'The status list is damaged and was not used.' },
    next: { zh: '请联网刷新核验数据。', en: 'Go online and refresh the verification data.' },
  },
  STATUS_LIST_FORGED: {
    citizen: { zh: '核验数据来源不可信。', en: 'The verification data cannot be trusted.' },
    staff: { zh: '吊销名单签名不对，没有采用。', en: 'The status list is not signed by us and was not used.' },
    next: {
      zh: '请换一个网络刷新；再出现请联系运营方。',
      en: 'Refresh on another network; if it returns, contact the operator.',
    },
  },
  STATUS_LIST_EXPIRED: {
    citizen: { zh: '核验数据已过期。', en: 'The verification data has expired.' },
    staff: { zh: '吊销名单已过期，不能离线核验。', en: 'The status list has expired; nothing can be checked offline.' },
    next: { zh: '请联网刷新核验数据。', en: 'Go online and refresh the verification data.' },
  },
  VENUE_CREDENTIAL_MALFORMED: {
    citizen: { zh: '没能确认这家门店，请不要出示。', en: 'This venue could not be confirmed; do not show your code.' },
    staff: { zh: '门店凭证损坏。', en: 'The venue credential is damaged.' },
    next: { zh: '请店员联网，重新取门店凭证。', en: 'Staff should go online and fetch the venue credential again.' },
  },
  VENUE_CREDENTIAL_FORGED: {
    citizen: {
      zh: '这家门店不是我们授权的，请不要出示。',
      en: 'This venue is not one of ours; do not show your code.',
    },
    staff: { zh: '门店凭证不是运营方签发的。', en: 'The venue credential was not issued by the operator.' },
    next: { zh: '请离开这个柜台，或联系运营方核实。', en: 'Leave this counter, or ask the operator.' },
  },
  VENUE_CREDENTIAL_EXPIRED: {
    citizen: { zh: '门店的授权已过期，请稍等。', en: 'The venue’s authorisation has run out; please wait.' },
    staff: { zh: '门店凭证已过期。', en: 'The venue credential has expired.' },
    next: { zh: '请店员联网，凭证会自动更新。', en: 'Staff should go online; the credential renews itself.' },
  },
};
