import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { readCounterCredentials } from '../../../cloudfunctions/readCounterCredentials/read-counter-credentials';
import { readVenueCredential } from '../../../cloudfunctions/readVenueCredential/read-venue-credential';
import { sweep } from '../../../cloudfunctions/sweep/sweep';
import { makeCafe, VENUE } from '../../fakes/cafe';
import { NOW } from '../../fakes/issued';
import { CITIZEN, STAFF, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const keyOf = (seed: number) => encodeBase64url(publicKeyOf(new Uint8Array(32).fill(seed)));
const { venueId } = VENUE;

describe('the credentials of a venue’s counters', () => {
  test('are what the counters were given, one for each of their keys', async () => {
    const world = await makeCafe();
    const first = await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    const second = await readVenueCredential(world)({ signingKey: keyOf(2) }, STAFF);
    const { credentials } = await readCounterCredentials(world)({ venueId }, CITIZEN);
    expect([...credentials].sort()).toEqual([first.credential, second.credential].sort());
  });

  test('are the newest of a key', async () => {
    const world = await makeCafe();
    await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    world.clock.advance(3_600);
    const { credential } = await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    expect(await readCounterCredentials(world)({ venueId }, CITIZEN)).toEqual({ credentials: [credential] });
  });

  test('are gone after a day, and with the sweep from the records too', async () => {
    const world = await makeCafe();
    await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    world.clock.advance(DAY);
    expect(await readCounterCredentials(world)({ venueId }, CITIZEN)).toEqual({ credentials: [] });
    await sweep(world)();
    expect(world.records.all('venueCredentials')).toEqual([]);
  });

  test('are none where the venue is not authorised any more, or nobody knows it', async () => {
    const world = await makeCafe();
    await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    await world.records.swap('venues', String(venueId), { authorised: true }, { authorised: false });
    expect(await readCounterCredentials(world)({ venueId }, CITIZEN)).toEqual({ credentials: [] });
    expect(await readCounterCredentials(world)({ venueId: 8 }, CITIZEN)).toEqual({ credentials: [] });
  });

  test('of another venue are not among them', async () => {
    const world = await makeCafe();
    await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    await world.records.add('venues', { ...VENUE, _id: '8', venueId: 8 });
    expect(await readCounterCredentials(world)({ venueId: 8 }, CITIZEN)).toEqual({ credentials: [] });
  });

  test('are all of them, also beyond a first page', async () => {
    const world = await makeCafe();
    const others = Array.from({ length: 120 }, (_, at) => ({
      _id: `7.${String(at).padStart(3, '0')}`,
      venueId,
      credential: '',
      expiresAt: NOW + DAY,
    }));
    for (const other of others) await world.records.add('venueCredentials', other);
    const { credential } = await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    const { credentials } = await readCounterCredentials(world)({ venueId }, CITIZEN);
    expect(credentials).toHaveLength(121);
    expect(credentials).toContain(credential);
  });

  test('are given sixty times an hour to one person, and to others all the same', async () => {
    const world = await makeCafe();
    const ask = (caller = CITIZEN) => codeFrom(readCounterCredentials(world)({ venueId }, caller));
    for (let times = 0; times < POLICIES.counterReads.most; times++) {
      expect(await ask()).toBeUndefined();
      world.clock.advance(1);
    }
    expect(await ask()).toBe('CREDENTIALS_EXHAUSTED');
    expect(await ask(STRANGER)).toBeUndefined();
    world.clock.advance(HOUR);
    expect(await ask()).toBeUndefined();
  });

  test('are signed twenty times a day for one member of staff', async () => {
    const world = await makeCafe();
    const ask = () => codeFrom(readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF));
    for (let times = 0; times < POLICIES.venueCredentials.most; times++) {
      expect(await ask()).toBeUndefined();
      world.clock.advance(1);
    }
    expect(await ask()).toBe('CREDENTIALS_EXHAUSTED');
  });

  test('that another call published at the same moment are asked for again', async () => {
    const world = await makeCafe();
    const records = new Proxy(world.records, {
      get(target, name) {
        if (name !== 'add') return Reflect.get(target, name).bind(target);
        return async (collection: 'venueCredentials', document: never) => {
          if (collection === 'venueCredentials') return false;
          return target.add(collection, document);
        };
      },
    });
    const ask = readVenueCredential({ ...world, records })({ signingKey: keyOf(1) }, STAFF);
    expect(await codeFrom(ask)).toBe('STILL_PROCESSING');
  });
});
