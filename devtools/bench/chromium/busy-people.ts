import type { JournalLine } from '../../../miniprogram/services/counter/journal';
import { seconds } from '../../town/seconds';
import type { Town } from '../../town/town';
import type { PhoneInChromium } from './phone-in-chromium';

/** Two pages of the ledger, and what a phone keeps of a shift at the most. */
const USAGES = 200;
const LINES = 1_000;

/** The citizen was let in somewhere twice a day. */
export function fillLedger({ cloud }: Town, venueId: number): void {
  const [certificate] = cloud.database.find('certificates', {});
  if (certificate === undefined) throw new Error('nobody has a certificate');
  const usages = Array.from({ length: USAGES }, (_, at) => ({
    _id: `bench.${at}`,
    receiptId: `bench.${at}`,
    certificateId: certificate._id,
    venueId,
    checkedAt: seconds() - at * 43_200,
  }));
  cloud.database.insert('usages', ...usages);
}

/** The café's counter had a long day, mostly without a network; its mini-program is opened anew. */
export async function fillShift({ frame }: PhoneInChromium, phone: string): Promise<void> {
  const lines = Array.from({ length: LINES }, (_, at): JournalLine => {
    const scanId = String(at).padStart(22, '0');
    return { scanId, at: seconds() - at, outcome: 'undecided', reason: 'OFFLINE_DATA_TOO_OLD', source: 'offline' };
  });
  const stored = { text: JSON.stringify(JSON.stringify(lines)), isEncrypted: false };
  await frame.evaluate(
    ([database, value]) =>
      new Promise<void>((written, failed) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('storage', 'readwrite');
          transaction.objectStore('storage').put(value, 'journal');
          transaction.oncomplete = () => written();
        };
      }),
    [`simulator-${phone}`, stored] as const,
  );
  await frame.evaluate(() => {
    document.documentElement.removeAttribute('data-started');
    location.reload();
  });
  await frame.locator('html[data-started]').waitFor({ state: 'attached' });
}
