import { Preferences } from '../../services/preferences';
import { grouped } from './digits';

/** What is counted. */
export type Unit = 'pairs' | 'pictures' | 'portraits' | 'films';

/** The sentences that hold figures. Shares come as they are written. */
interface FigureSentences {
  /** What begins a line. */
  begun(words: string): string;
  pairOf(label: string, value: string): string;
  listed(parts: readonly string[]): string;
  counted(count: number, n: number, unit: Unit): string;
  /** Where none was seen, the bound stands for the share: none seen is not none. */
  upTo(most: string): string;
  isBound: string;
  between(least: string, most: string): string;
  byPeople(least: string, most: string): string;
  people(people: number, pictures: number): string;
  allPeople(people: number): string;
  /** Pixels between the eyes' outer corners. */
  poor(eyeDistancePx: number): string;
  performer(people: number, variant: string): string;
  films(people: number): string;
  shareOfFilms(passed: number, stretches: number): string;
  filmed(victims: number): string;
  leastTried(tries: number, most: string): string;
  attacked(variant: string, count: number, tries: number): string;
}

/** Chinese counts in measure words. */
const MEASURES: Readonly<Record<Unit, readonly [measure: string, noun: string]>> = {
  pairs: ['对', ''],
  pictures: ['张', '照片'],
  portraits: ['张', '证件照'],
  films: ['段', '视频'],
};

const ZH: FigureSentences = {
  begun: (words) => words,
  pairOf: (label, value) => `${label}：${value}`,
  listed: (parts) => parts.join('；'),
  counted: (count, n, unit) => {
    const [measure, noun] = MEASURES[unit];
    return `${grouped(n)} ${measure}${noun}中 ${grouped(count)} ${measure}`;
  },
  upTo: (most) => `至多 ${most}`,
  isBound: '没有见到不等于没有：「至多」是 95% 上限',
  between: (least, most) => `真实比例 ${least} 至 ${most}（95% 区间）`,
  byPeople: (least, most) => `按人、不按对算：${least} 至 ${most}`,
  people: (people, pictures) => `${people} 人，${grouped(pictures)} 张照片。`,
  allPeople: (people) =>
    `同一组全部 ${people} 人，选定标准的人也在内。证件照缩小、变灰、压到 10 KB 以内；镜头前的照片不变。`,
  poor: (eyeDistancePx) => `证件照两眼外角相距至多 ${eyeDistancePx} 像素`,
  performer: (people, variant) => `表演者 ${people} 人，${variant}。`,
  films: (people) => `${people} 人的真实视频，每六秒一段；相邻的段大部分相同，不能当独立样本。`,
  shareOfFilms: (passed, stretches) => `${stretches} 段中 ${passed} 段`,
  filmed: (victims) => `攻击由程序模拟成像，不是实拍；受害者 ${victims} 人。数的是骗过镜头前的核验、比对也通过的次数。`,
  leastTried: (tries, most) => `有的只试了 ${tries} 次：没有骗过不等于骗不过，真实比例仍可能到 ${most}（95% 上限）。`,
  attacked: (variant, count, tries) => `${variant}：${tries} 次中 ${count} 次`,
};

const EN: FigureSentences = {
  begun: (words) => words.charAt(0).toUpperCase() + words.slice(1),
  pairOf: (label, value) => `${label}: ${value}`,
  listed: (parts) => parts.join('; '),
  counted: (count, n, unit) => `${grouped(count)} of ${grouped(n)} ${unit}`,
  upTo: (most) => `up to ${most}`,
  isBound: 'None seen is not none: “up to” is the 95% bound',
  between: (least, most) => `True share ${least} to ${most} (95% interval)`,
  byPeople: (least, most) => `Counting people, not pairs: ${least} to ${most}`,
  people: (people, pictures) => `${people} people, ${grouped(pictures)} pictures.`,
  allPeople: (people) =>
    `All ${people} people of that group, also those who chose the rule. The ID portrait is made small, grey and 10 KB at most; the picture before the camera stays as it is.`,
  poor: (eyeDistancePx) => `ID portrait: eyes’ outer corners ${eyeDistancePx} pixels apart at most`,
  performer: (people, variant) => `${people} ${people === 1 ? 'performer' : 'performers'}, ${variant}.`,
  films: (people) =>
    `Real films of ${people} ${people === 1 ? 'person' : 'people'}, every six seconds of them; stretches overlap and are not independent.`,
  shareOfFilms: (passed, stretches) => `${passed} of ${stretches}`,
  filmed: (victims) =>
    `Filmed by a program, not by a phone; ${victims} ${victims === 1 ? 'victim' : 'victims'}. Counted are tries that passed the camera’s check and the comparison.`,
  leastTried: (tries, most) =>
    `Some were tried ${tries === 1 ? 'once' : `${tries} times`} only: not to have passed proves little. Up to ${most} may pass (95% bound).`,
  attacked: (variant, count, tries) => `${variant}: ${count} of ${tries}`,
};

export const FIGURE_SENTENCES: Readonly<Record<Preferences['language'], FigureSentences>> = { zh: ZH, en: EN };
