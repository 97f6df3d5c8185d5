import type { Clock } from '#core/clock';
import { CtidError, type ErrorCode } from '#core/errors';
import { type Limit, takeOne, takingsWithin } from '#core/policy/sliding-window';
import type { Records } from './ports/records';

interface Ports {
  readonly records: Records;
  readonly clock: Clock;
}

/** Each round that fails is another caller's success: so many in a row mean that something else is wrong. */
const MOST_ROUNDS = 16;

/**
 * Takes one of a limit for an intent; the same intent takes once, however often it is sent.
 * @param id the rule and whom it binds, by pseudonym
 * @returns false when the limit is reached; then nothing changed
 * @throws {CtidError} SERVICE_UNAVAILABLE
 */
export async function take({ records, clock }: Ports, id: string, limit: Limit, intent: string): Promise<boolean> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stored = await records.read('limits', id);
    const now = clock.now();
    const takings = takeOne(stored?.takings ?? [], limit, intent, now);
    if (takings === undefined) return false;
    const next = { takings, version: (stored?.version ?? 0) + 1, expiresAt: now + limit.window };
    const isMine = stored
      ? await records.swap('limits', id, { version: stored.version }, next)
      : await records.add('limits', { _id: id, ...next });
    if (isMine) return true;
  }
  throw new CtidError('SERVICE_UNAVAILABLE', `limit contended for ${MOST_ROUNDS} rounds`);
}

/** Gives back what an intent took: it turned out not to count. */
export async function giveBack({ records }: Pick<Ports, 'records'>, id: string, intent: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stored = await records.read('limits', id);
    if (stored === undefined) return;
    const takings = stored.takings.filter((taking) => taking.intent !== intent);
    if (takings.length === stored.takings.length) return;
    const { version } = stored;
    if (await records.swap('limits', id, { version }, { takings, version: version + 1 })) return;
  }
  throw new CtidError('SERVICE_UNAVAILABLE', `limit contended for ${MOST_ROUNDS} rounds`);
}

/** As `take`, and refuses with a code. @throws {CtidError} `code`, SERVICE_UNAVAILABLE */
export async function requireOne(ports: Ports, id: string, limit: Limit, intent: string, code: ErrorCode) {
  if (!(await take(ports, id, limit, intent))) throw new CtidError(code);
}

/** Whether `take` would let the intent in; one that took already is let in. Nothing changes. */
export async function mayTake({ records, clock }: Ports, id: string, limit: Limit, intent: string): Promise<boolean> {
  const stored = await records.read('limits', id);
  return takeOne(stored?.takings ?? [], limit, intent, clock.now()) !== undefined;
}

/** How many were taken within the limit's window. */
export async function countTaken({ records, clock }: Ports, id: string, { window }: Limit): Promise<number> {
  const stored = await records.read('limits', id);
  return takingsWithin(stored?.takings ?? [], window, clock.now()).length;
}
