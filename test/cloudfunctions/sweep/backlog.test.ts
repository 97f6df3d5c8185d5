import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { CollectionName, Collections } from '../../../cloudfunctions/_shared/ports/collections';
import { sweep } from '../../../cloudfunctions/sweep/sweep';
import { NOW } from '../../fakes/issued';
import { MemoryListings } from '../../fakes/memory-listings';
import { certificate, comparedEnrolment, makeWorld } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';
import { TroubledPorts } from '../../support/crash-sweep';
import { slowPorts } from '../../support/slow-ports';

/** Some kind of the sweep's work: a document that is due, and whether anything of it is left to do. */
interface Kind<C extends CollectionName = CollectionName> {
  readonly collection: C;
  readonly due: (_id: string) => Collections[C];
  readonly isDue: (document: Collections[C]) => boolean;
}

function kind<C extends CollectionName>(
  collection: C,
  due: (_id: string) => Collections[C],
  isDue = (_: Collections[C]) => true,
) {
  return { collection, due, isDue } as unknown as Kind;
}

const LONG_AGO = NOW - 1_000 * DAY;

const KINDS: Readonly<Record<string, Kind>> = {
  frames: kind(
    'challenges',
    (_id) => challenge(_id, 0),
    ({ sweeps }) => sweeps === 0,
  ),
  'late frames': kind(
    'challenges',
    (_id) => challenge(_id, 1),
    ({ sweeps }) => sweeps === 1,
  ),
  'comparisons that crashed': kind('enrolments', crashed, ({ state }) => state === 'comparing'),
  applications: kind('enrolments', (_id) => comparedEnrolment({ _id, state: 'refused', createdAt: LONG_AGO })),
  'unfinished certificates': kind('certificates', unfinished, ({ state }) => state === 'pending'),
  'expired certificates': kind('certificates', (_id) => certificate({ _id, expiresAt: LONG_AGO })),
  limits: kind('limits', (_id) => ({ _id, takings: [], version: 1, expiresAt: LONG_AGO })),
  attestations: kind('attestations', (_id) => ({ _id, certificateId: '', expiresAt: LONG_AGO })),
  usages: kind('usages', (_id) => ({ _id, receiptId: '', certificateId: '', venueId: 1, checkedAt: LONG_AGO })),
};

function challenge(_id: string, sweeps: number): Collections['challenges'] {
  return {
    _id,
    enrolmentId: '',
    caller: '',
    steps: [],
    framePaths: [`frames/${_id}`],
    expiresAt: LONG_AGO,
    used: true,
    sweeps,
  };
}

function crashed(_id: string): Collections['enrolments'] {
  return comparedEnrolment({ _id, state: 'comparing', leaseUntil: LONG_AGO });
}

function unfinished(_id: string): Collections['certificates'] {
  return certificate({ _id, state: 'pending', stateSince: LONG_AGO });
}

/** A world whose listings hand out and remove as much at once as CloudBase's. */
function setUp() {
  const world = makeWorld();
  return { ...world, listings: new MemoryListings(world.records, 100, 500) };
}

type World = ReturnType<typeof setUp>;

async function addDue({ records }: World, name: string, count: number): Promise<void> {
  const { collection, due } = KINDS[name]!;
  for (let at = 0; at < count; at++) await records.add(collection, due(`${name} ${at}`));
}

/** How many documents of a kind are still due. */
function left({ records }: World, name: string): number {
  const { collection, isDue } = KINDS[name]!;
  return records.all(collection).filter((document) => document._id.startsWith(`${name} `) && isDue(document)).length;
}

/** A database under load: the sweep has time for a hundred calls, one after the other. */
const SECONDS_A_CALL = 0.4;

const { timeout } = JSON.parse(readFileSync('cloudfunctions/sweep/config.json', 'utf8')) as { timeout: number };

describe('the sweep of a backlog', () => {
  test('removes 5,000 documents by their age in a few calls', async () => {
    const world = setUp();
    await addDue(world, 'attestations', 5_000);
    const counting = new TroubledPorts();
    expect(await sweep(counting.around(world))()).toEqual({ removed: 5_000 });
    expect(left(world, 'attestations')).toBe(0);
    expect(counting.calls).toBeLessThan(50);
  });

  test.each(Object.keys(KINDS))('of %s starves no other kind, and ends in time', async (name) => {
    const world = setUp();
    await addDue(world, name, 2_000);
    const others = Object.keys(KINDS).filter((other) => other !== name);
    for (const other of others) await addDue(world, other, 3);
    await codeFrom(sweep(slowPorts(world, SECONDS_A_CALL))());
    expect(world.clock.now() - NOW).toBeLessThan(timeout - 5);
    expect(others.filter((other) => left(world, other) > 0)).toEqual([]);
  });

  test('is taken up by the next runs', async () => {
    const world = setUp();
    await addDue(world, 'frames', 2_000);
    const run = sweep(slowPorts(world, SECONDS_A_CALL));
    await run();
    const afterOne = left(world, 'frames');
    expect(afterOne).toBeGreaterThan(0);
    for (let minute = 0; minute < 20 && left(world, 'frames') > 0; minute++) await run();
    expect(left(world, 'frames')).toBe(0);
  });

  test('has its first time for frames alone', async () => {
    const world = setUp();
    await addDue(world, 'frames', 2_000);
    await addDue(world, 'usages', 1);
    const slow = slowPorts(world, SECONDS_A_CALL);
    const removals: number[] = [];
    const removeSome: typeof slow.listings.removeSome = (collection, search) => {
      removals.push(world.clock.now() - NOW);
      return slow.listings.removeSome(collection, search);
    };
    const { pageSize } = slow.listings;
    const page = slow.listings.page.bind(slow.listings);
    await sweep({ ...slow, listings: { pageSize, page, removeSome } })();
    expect(removals[0]).toBeGreaterThanOrEqual(POLICIES.sweep.framesAlone);
    expect(left(world, 'frames')).toBeLessThan(1_500);
  });

  test('that cannot be read is told at the end, and everything else is done', async () => {
    const world = setUp();
    for (const name of Object.keys(KINDS)) await addDue(world, name, 3);
    const listings = {
      pageSize: world.listings.pageSize,
      removeSome: world.listings.removeSome.bind(world.listings),
      page: (async (collection, search, after) => {
        if (collection === 'challenges') throw new CtidError('SERVICE_UNAVAILABLE');
        return world.listings.page(collection, search, after);
      }) as typeof world.listings.page,
    };
    expect(await codeFrom(sweep({ ...world, listings })())).toBe('SERVICE_UNAVAILABLE');
    const undone = Object.keys(KINDS).filter((name) => left(world, name) > 0);
    expect(undone).toEqual(['frames', 'late frames']);
  });

  test('has one document that fails: it is told, and the others are done', async () => {
    const world = setUp();
    await addDue(world, 'frames', 30);
    const frames = {
      read: async () => undefined,
      remove: async ([path]: readonly string[]) => {
        if (path === 'frames/frames 0') throw new CtidError('SERVICE_UNAVAILABLE');
      },
    };
    expect(await codeFrom(sweep({ ...world, frames })())).toBe('SERVICE_UNAVAILABLE');
    expect(left(world, 'frames')).toBe(1);
  });
});
