import { ScanSynced } from '../../core/contract/answers';
import { callCloud, Patience } from '../cloud';
import { Conflict, conflictIn, laterVerdict } from './conflict';
import { lineOf, noteConflict } from './journal';
import { dequeue, firstOfQueue, OfflineScan, queuedNumbers } from './queue-store';
import { forgetWithoutRights } from './venue';

/** So many go into one call (`syncScans`), which may take its time over them. */
const SCANS_A_CALL = 20;
const PATIENCE: Patience = { timeoutMs: 25_000, tries: 2 };

/** What became of the queue. */
export interface Synced {
  /** Scans that the cloud took over. */
  readonly synced: number;
  /** What it judged otherwise, or what could not be judged; all of it is marked in the journal. */
  readonly conflicts: readonly Conflict[];
}

let running: Promise<Synced> | undefined;

/** How many scans wait to be sent in. */
export async function pending(): Promise<number> {
  return (await queuedNumbers()).length;
}

/**
 * Sends in what was decided without the cloud, once at a time however many ask. What was not taken over stays; sent again,
 * it doubles nothing.
 * @throws {CtidError} as syncScans; NETWORK_UNREACHABLE, STILL_PROCESSING
 */
export function sync(): Promise<Synced> {
  running ??= syncAll().finally(() => {
    running = undefined;
  });
  return running;
}

async function syncAll(): Promise<Synced> {
  let synced = 0;
  const conflicts: Conflict[] = [];
  for (;;) {
    const { ids, scans } = await firstOfQueue(SCANS_A_CALL);
    if (ids.length === 0) return { synced, conflicts };
    const results = await send(scans);
    const found = [...conflictsIn(scans, results), ...lostOf(ids, scans)];
    for (const conflict of found) noteConflict(conflict.scanId, laterVerdict(conflict));
    await dequeue(ids);
    synced += results.length;
    conflicts.push(...found);
  }
}

function conflictsIn(scans: readonly OfflineScan[], results: readonly ScanSynced[]): readonly Conflict[] {
  const found = scans.map((scan) =>
    conflictIn(
      scan,
      results.find(({ scanId }) => scanId === scan.scanId),
    ),
  );
  return found.filter((conflict) => conflict !== undefined);
}

/** Numbers without a scan that somebody was told of: the storage lost it. The others a kill cut short, before anybody was. */
function lostOf(ids: readonly string[], scans: readonly OfflineScan[]): readonly Conflict[] {
  const missing = ids.filter((id) => !scans.some(({ scanId }) => scanId === id));
  const lines = missing.map(lineOf).filter((line) => line !== undefined);
  return lines.map(({ scanId, at, outcome }) => ({ scanId, scannedAt: at, decided: outcome, code: 'STORAGE_DAMAGED' }));
}

async function send(scans: readonly OfflineScan[]): Promise<readonly ScanSynced[]> {
  if (scans.length === 0) return [];
  try {
    return (await callCloud('syncScans', { scans: [...scans] }, PATIENCE)).results;
  } catch (error) {
    await forgetWithoutRights(error);
    throw error;
  }
}
