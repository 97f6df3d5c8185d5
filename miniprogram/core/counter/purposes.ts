/** What a counter may ask a citizen for; its code carries the number. */
export const PURPOSES = [
  { number: 1, zh: '进店上网', en: 'admission to the internet café' },
  { number: 2, zh: '确认是您本人', en: 'confirming that it is you' },
] as const;

export type Purpose = (typeof PURPOSES)[number];

/** What the counter of a café asks for at the door. */
export const ADMISSION: Purpose['number'] = 1;

/** The row of a purpose; undefined when this version of the app has no words for it. */
export function purposeOf(number: number): Purpose | undefined {
  return PURPOSES.find((purpose) => purpose.number === number);
}
