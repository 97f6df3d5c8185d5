/** The words of the first screen. */
export const HOME_WORDS = {
  bar: { zh: '网证', en: '网证' },
  title: { zh: '网证', en: 'Identity code' },
  promise: { zh: '在网吧门口，两秒证明是您本人。', en: 'Prove in two seconds at an internet café that you are you.' },
  first: { zh: '填写姓名和身份证号码', en: 'Type your name and ID number' },
  second: { zh: '对着镜头做两三个动作', en: 'Move two or three times before the camera' },
  third: { zh: '到店出示二维码，没有网络也行', en: 'Show the code at the café, also without a network' },
  isNot: {
    zh: '演示 · 非官方：不是身份证，也不是国家网络身份认证公共服务的网证。轻量版只用于“我是我”的场合。',
    en: 'Demonstration, not official: neither an ID card nor the State’s 网证. The lightweight version serves everyday “I am me” occasions only.',
  },
  voluntary: {
    zh: '自愿使用。不想拍脸，可到可信终端由工作人员当面办理（尚未开放）。',
    en: 'Voluntary. Without a face check, apply in person at a trusted terminal (not open yet).',
  },
  apply: { zh: '申领网证', en: 'Apply' },
  goOn: { zh: '继续申领', en: 'Go on with the application' },
  goOnLifting: { zh: '继续解除挂失', en: 'Go on with lifting the suspension' },
  applyAgain: { zh: '重新申领', en: 'Apply again' },
  lift: { zh: '解除挂失', en: 'Lift the suspension' },
  startOver: { zh: '放弃这次申领', en: 'Discard this application' },
  startOverLifting: { zh: '放弃这次核验', en: 'Discard this check' },
  startOverAsk: {
    zh: '放弃后，已填写的姓名和号码会从本机删除。',
    en: 'The name and number typed so far are deleted from this phone.',
  },
  /** WeChat's dialog has room for four characters on a button. */
  discard: { zh: '放弃', en: 'Drop' },
  keep: { zh: '保留', en: 'Keep' },
  show: { zh: '出示网证', en: 'Show my code' },
  verify: { zh: '核验', en: 'Verify' },
  settings: { zh: '设置与我的数据', en: 'Settings and my data' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
} as const;
