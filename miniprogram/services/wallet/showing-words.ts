/** What is said wherever a code is shown. */
export const SHOWING_WORDS = {
  reused: {
    zh: '一次性凭证已用完，正在重复使用最后一张；连上网络会自动补充。',
    en: 'The one-time attestations are used up, so the last one is shown again; more come with a network.',
  },
} as const;
