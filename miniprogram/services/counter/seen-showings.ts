import * as v from 'valibot';
import { HOUR } from '../../core/clock';
import { oneAfterAnother } from '../one-after-another';
import { onWipe } from '../storage/forgetting';
import { sealedRecord } from '../storage/sealed-record';
import { trustedNow } from '../trusted-time';

/** A shift, with its overtime. */
const REMEMBERED_FOR = 12 * HOUR;

const keptSeen = v.array(v.tuple([v.string(), v.number()]));
const record = sealedRecord<[string, number][], [string, number][]>('seenShowings', keptSeen, (seen) => seen);
const inTurn = oneAfterAnother();

/** When each showing was met, by its name. */
let seen: Map<string, number> | undefined;

onWipe(() => {
  seen = undefined;
});

/** Remembers the shift's showings; without the storage, those since the start. Call before the two below. */
export async function recallShowings(): Promise<void> {
  if (seen !== undefined) return;
  const stored = await record.read().catch(() => undefined);
  seen ??= new Map(stored ?? []);
}

/** True the first time, at once, so that two scans at the same moment cannot both be the first. */
export function isFirstShowing(showing: string): boolean {
  seen ??= new Map();
  if (seen.has(showing)) return false;
  seen.set(showing, trustedNow());
  return true;
}

/** Writes down what was met, for after a restart. Without room it is remembered until then. */
export async function keepShowings(): Promise<void> {
  const since = trustedNow() - REMEMBERED_FOR;
  seen = new Map(Array.from(seen ?? []).filter(([, at]) => at > since));
  const kept = [...seen];
  await inTurn(() => record.save(kept)).catch(() => undefined);
}
