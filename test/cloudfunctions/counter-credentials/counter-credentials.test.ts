import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { readCounterCredentials } from '../../../cloudfunctions/readCounterCredentials/read-counter-credentials';
import { readVenueCredential } from '../../../cloudfunctions/readVenueCredential/read-venue-credential';
import { sweep } from '../../../cloudfunctions/sweep/sweep';
import { makeCafe, VENUE } from '../../fakes/cafe';
import { STAFF } from '../../fakes/world';

const keyOf = (seed: number) => encodeBase64url(publicKeyOf(new Uint8Array(32).fill(seed)));
const { venueId } = VENUE;

describe('the credentials of a venue’s counters', () => {
  test('are what the counters were given, one for each of their keys', async () => {
    const world = await makeCafe();
    const first = await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    const second = await readVenueCredential(world)({ signingKey: keyOf(2) }, STAFF);
    const { credentials } = await readCounterCredentials(world)({ venueId });
    expect([...credentials].sort()).toEqual([first.credential, second.credential].sort());
  });

  test('are the newest of a key', async () => {
    const world = await makeCafe();
    await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    world.clock.advance(3_600);
    const { credential } = await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    expect(await readCounterCredentials(world)({ venueId })).toEqual({ credentials: [credential] });
  });

  test('are gone after a day, and with the sweep from the records too', async () => {
    const world = await makeCafe();
    await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    world.clock.advance(DAY);
    expect(await readCounterCredentials(world)({ venueId })).toEqual({ credentials: [] });
    await sweep(world)();
    expect(world.records.all('venueCredentials')).toEqual([]);
  });

  test('are none where the venue is not authorised any more, or nobody knows it', async () => {
    const world = await makeCafe();
    await readVenueCredential(world)({ signingKey: keyOf(1) }, STAFF);
    await world.records.swap('venues', String(venueId), { authorised: true }, { authorised: false });
    expect(await readCounterCredentials(world)({ venueId })).toEqual({ credentials: [] });
    expect(await readCounterCredentials(world)({ venueId: 8 })).toEqual({ credentials: [] });
  });
});
