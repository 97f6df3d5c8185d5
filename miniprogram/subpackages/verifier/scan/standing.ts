import { Judged } from '../../../services/counter/scan';
import { say } from '../../../services/look';

const MINUTE = 60;
const HOUR = 3_600;

/** How a verdict was found: online, or offline with the age of the data. */
export function standingOf({ source, dataAge }: Judged): string {
  return source === 'online' ? say({ zh: '联网核验', en: 'Online' }) : wordsOfAge(dataAge);
}

/** How old the data for offline verdicts is. @param seconds undefined when there is none */
export function wordsOfAge(seconds: number | undefined): string {
  if (seconds === undefined) return say({ zh: '没有离线数据', en: 'No offline data' });
  const hours = Math.floor(seconds / HOUR);
  const minutes = Math.floor(seconds / MINUTE);
  if (hours > 0) return say({ zh: `离线数据 ${hours} 小时前`, en: `Offline data ${hours} h old` });
  return say({ zh: `离线数据 ${minutes} 分钟前`, en: `Offline data ${minutes} min old` });
}
