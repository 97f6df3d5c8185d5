import * as v from 'valibot';
import { Input } from '../../core/contract/functions';
import { INPUTS } from '../../core/contract/inputs';
import { oneAfterAnother } from '../one-after-another';
import { SealedRecord, sealedRecord } from '../storage/sealed-record';

/** A scan as the counter decided it without the cloud. */
export type OfflineScan = Input<'syncScans'>['scans'][number];

/** The numbers of what waits, in order; each scan stands under its own, so that a long queue costs no more than a short one. */
const numbers = sealedRecord<string[], string[]>('queue', v.array(v.string()), (ids) => ids);
const SCAN_KEY = 'queue.';
const keptScan = INPUTS.syncScans.entries.scans.pipe[0].item;

/** Whoever changes the queue waits for who changes it before. */
const inTurn = oneAfterAnother();

/**
 * The numbers of what waits, in the order in which it was decided. A scan that is kept and not listed waits as well: the
 * list was lost, or a kill came while it was taken out, and sent again it doubles nothing.
 */
export async function queuedNumbers(): Promise<readonly string[]> {
  const listed = (await numbers.read().catch(() => undefined)) ?? [];
  const others = (await keptNumbers()).filter((id) => !listed.includes(id));
  return others.length === 0 ? listed : [...listed, ...(await asDecided(others))];
}

async function asDecided(ids: readonly string[]): Promise<readonly string[]> {
  const scans = await scansOf(ids);
  const decided = [...scans].sort((a, b) => a.scannedAt - b.scannedAt).map(({ scanId }) => scanId);
  return [...decided, ...ids.filter((id) => !decided.includes(id))];
}

async function keptNumbers(): Promise<readonly string[]> {
  const { keys } = await wx.getStorageInfo().catch(() => ({ keys: [] as string[] }));
  return keys.filter((key) => key.startsWith(SCAN_KEY)).map((key) => key.slice(SCAN_KEY.length));
}

/**
 * Puts a scan at the end. Its number is stored before anything else, so that a queue that a kill cut short loses a scan that
 * nobody was told of, and doubles none.
 * @throws {CtidError} STORAGE_FULL
 */
export function enqueue(scan: OfflineScan): Promise<void> {
  return inTurn(async () => {
    const waiting = await queuedNumbers();
    if (!waiting.includes(scan.scanId)) await numbers.save([...waiting, scan.scanId]);
    await recordOf(scan.scanId).save(scan);
  });
}

/** The first numbers of what waits, and those of their scans that can be read; none that is being put there. */
export function firstOfQueue(most: number): Promise<{ ids: readonly string[]; scans: readonly OfflineScan[] }> {
  return inTurn(async () => {
    const ids = (await queuedNumbers()).slice(0, most);
    return { ids, scans: await scansOf(ids) };
  });
}

async function scansOf(ids: readonly string[]): Promise<readonly OfflineScan[]> {
  const scans = await Promise.all(
    ids.map((id) =>
      recordOf(id)
        .read()
        .catch(() => undefined),
    ),
  );
  return scans.filter((scan) => scan !== undefined);
}

/** Takes scans out, their numbers first: a number without its scan is one that the storage lost. */
export function dequeue(ids: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const left = (await queuedNumbers()).filter((id) => !ids.includes(id));
    // Without room for a list there is none: what is kept waits all the same.
    await numbers.save(left).catch(() => numbers.drop());
    for (const id of ids) await recordOf(id).drop();
  });
}

function recordOf(id: string): SealedRecord<OfflineScan> {
  return sealedRecord<OfflineScan, OfflineScan>(`${SCAN_KEY}${id}`, keptScan, (scan) => scan);
}
