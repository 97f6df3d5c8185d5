/** The words of the privacy sheet. */
export const PRIVACY_WORDS = {
  title: { zh: '隐私说明', en: 'Your privacy' },
  what: {
    zh: '申领时会用到您的姓名、身份证号码和相机。相机只在您同意并开始核验后打开，照片用后即删。',
    en: 'Applying takes your name, your ID number and the camera. The camera opens only after you consented and begin the check; pictures are deleted after use.',
  },
  refusing: {
    zh: '不同意也可以继续浏览，随时可以再决定。',
    en: 'You can go on looking around without agreeing, and decide later.',
  },
  read: { zh: '阅读隐私保护指引', en: 'Read the privacy guide' },
  agree: { zh: '同意', en: 'Agree' },
  refuse: { zh: '暂不同意', en: 'Not now' },
} as const;
