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
};
