/** The words of one's own data. */
export const MY_DATA_WORDS = {
  bar: { zh: '我的数据', en: 'My data' },
  identities: { zh: '登记的身份', en: 'Identity on record' },
  certificates: { zh: '网证', en: 'Certificates' },
  consents: { zh: '同意记录', en: 'Consents' },
  usages: { zh: '谁核验过', en: 'Who checked' },
  faces: { zh: '保存的人脸：0', en: 'Faces stored: 0' },
  none: { zh: '没有记录', en: 'Nothing on record' },
  more: { zh: '更早的记录', en: 'Earlier records' },
  copy: { zh: '复制全部', en: 'Copy everything' },
  copied: {
    zh: '已复制。里面有您的姓名和号码，请只粘贴到放心的地方。',
    en: 'Copied. Your name and number are in it; paste it only where it is safe.',
  },
  notMe: { zh: '不是我？立即挂失', en: 'Was it not me? Suspend at once' },
  lift: { zh: '解除挂失（重新核验本人）', en: 'Lift the suspension (a new face check)' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  agreed: { zh: '面部比对', en: 'Face comparison' },
} as const;

/** States of a certificate, and outcomes of a check, as their holder reads them. */
export const STATE_WORDS = {
  pending: { zh: '签发中', en: 'being issued' },
  valid: { zh: '有效', en: 'valid' },
  suspended: { zh: '已挂失', en: 'suspended' },
  revoked: { zh: '已作废', en: 'ended' },
  accepted: { zh: '放行', en: 'admitted' },
  rejected: { zh: '拒绝', en: 'refused' },
  undecided: { zh: '请复核', en: 'to check again' },
  open: { zh: '未完成', en: 'not finished' },
} as const;
