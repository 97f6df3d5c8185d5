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
  copyWhat: {
    zh: '里面有您的完整姓名和号码。复制后，能读剪贴板的应用也能看到。',
    en: 'Your full name and number are in it. Apps that read the clipboard will see them too.',
  },
  copied: { zh: '已复制，请只粘贴到放心的地方。', en: 'Copied. Paste it only where it is safe.' },
  cancel: { zh: '取消', en: 'Cancel' },
  again: { zh: '再试一次', en: 'Try again' },
  suspend: { zh: '挂失', en: 'Suspend' },
  suspended: { zh: '已挂失', en: 'Suspended' },
  notMeWhat: {
    zh: '立即生效：任何人都不能再用这张网证进门。解除需要重新核验本人。',
    en: 'At once nobody can enter with this certificate any more. Lifting it takes a new face check.',
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
