import { ScanSynced } from '../../core/contract/answers';
import { callCloud, Patience } from '../cloud';
import { noteConflict } from './journal';
import { dequeue, queuedNumbers, queuedScans } from './queue-store';
import { forgetWithoutRights } from './venue';

/** So many go into one call (`syncScans`), which may take its time over them. */
const SCANS_A_CALL = 20;
const PATIENCE: Patience = { timeoutMs: 25_000, tries: 2 };

/** What became of the queue. */
export interface Synced {
  /** Scans that the cloud took over. */
  readonly synced: number;
  /** Those that it judged otherwise, or that could not be judged: they are marked in the journal. */
  readonly conflicts: number;
}

let running: Promise<Synced> | undefined;

/** How many scans wait to be sent in. */
export async function pendingScans(): Promise<number> {
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
  let conflicts = 0;
  for (;;) {
    const ids = (await queuedNumbers()).slice(0, SCANS_A_CALL);
    if (ids.length === 0) return { synced, conflicts };
    const results = await send(ids);
    const conflicting = results.filter((result) => 'code' in result || result.conflict);
    for (const { scanId } of conflicting) noteConflict(scanId);
    // A number without a scan: nobody was told of it, unless the journal knows that the storage lost it.
    const lost = ids.filter((id) => !results.some(({ scanId }) => scanId === id)).filter(noteConflict);
    await dequeue(ids);
    synced += results.length;
    conflicts += conflicting.length + lost.length;
  }
}

async function send(ids: readonly string[]): Promise<readonly ScanSynced[]> {
  const scans = await queuedScans(ids);
  if (scans.length === 0) return [];
  try {
    return (await callCloud('syncScans', { scans: [...scans] }, PATIENCE)).results;
  } catch (error) {
    await forgetWithoutRights(error);
    throw error;
  }
}
