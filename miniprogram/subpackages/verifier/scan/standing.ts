import { JudgedScan } from '../../../services/counter/scan';
import { say } from '../../../services/look';

const MINUTE = 60;
const HOUR = 3_600;

/** How a verdict was found: online, or offline with the age of the data. */
export function standingOf({ source, dataAge = 0 }: JudgedScan): string {
  if (source === 'online') return say({ zh: '联网核验', en: 'Online' });
  return say({ zh: `离线 · 数据 ${ageIn('zh', dataAge)}前`, en: `Offline · data ${ageIn('en', dataAge)} old` });
}

/** @param seconds an age */
export function ageIn(language: 'zh' | 'en', seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  const hours = Math.floor(seconds / HOUR);
  if (hours > 0) return language === 'zh' ? `${hours} 小时` : `${hours} h`;
  return language === 'zh' ? `${minutes} 分钟` : `${minutes} min`;
}
