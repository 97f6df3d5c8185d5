import { afterEach, describe, expect, test, vi } from 'vitest';
import { signerOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import { readVenueCredential } from '../../../../cloudfunctions/readVenueCredential/read-venue-credential';
import { STAFF } from '../../../fakes/world';
import { heard } from '../start-phone';
import { type CounterScene, counterScene, readyCounter, startCounter } from './counter-scene';

afterEach(() => vi.useRealTimers());

const asked = ({ cafe }: CounterScene) => cafe.calls.filter(({ name }) => name === 'readVenueCredential').length;

describe('the venue of a phone', () => {
  test('is the server’s word', async () => {
    const { findVenue } = await readyCounter(await counterScene());
    expect(await findVenue()).toMatchObject({ credential: { venueId: 7, name: '演示网吧', opensAt: 8, closesAt: 24 } });
  });

  test('is none for a citizen, whose phone keeps nothing of the question', async () => {
    const { citizen } = await counterScene();
    const { findVenue } = await startCounter(citizen);
    expect(await findVenue()).toBeUndefined();
    expect(citizen.storage.has('counter')).toBe(false);
  });

  test('is none for a citizen without a network', async () => {
    const { citizen } = await counterScene();
    citizen.network = 'none';
    expect(await (await startCounter(citizen)).findVenue()).toBeUndefined();
  });

  test('is asked for once by all who ask at once, and for half a day no more', async () => {
    const scene = await counterScene();
    const counter = await startCounter(scene.cafe);
    await Promise.all([counter.findVenue(), counter.findVenue()]);
    await (await startCounter(scene.cafe)).findVenue();
    expect(asked(scene)).toBe(1);
    scene.pass(12 * HOUR);
    await counter.findVenue();
    expect(asked(scene)).toBe(2);
  });

  test('works on with its own credential where the next one cannot be had yet', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    scene.cafe.functions.set('readVenueCredential', async () => ({ ok: false, code: 'CREDENTIALS_EXHAUSTED' }));
    scene.pass(12 * HOUR);
    expect(await counter.findVenue()).toMatchObject({ credential: { venueId: 7 } });
    scene.pass(12 * HOUR);
    expect(await heard(counter.findVenue())).toBe('CREDENTIALS_EXHAUSTED');
  });

  test('changes its key with each credential, which stands encrypted', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    const first = scene.cafe.storage.get('counter');
    scene.pass(12 * HOUR);
    await counter.findVenue();
    const keys = scene.world.records.all('venueCredentials').map(({ _id }) => _id);
    expect(new Set(keys).size).toBe(2);
    expect(first).toMatchObject({ isEncrypted: true });
    expect(scene.cafe.storage.get('counter')).not.toEqual(first);
  });

  test('stays without a network, also after a restart', async () => {
    const scene = await counterScene();
    await readyCounter(scene);
    scene.cafe.network = 'none';
    scene.pass(2 * DAY);
    expect(await (await startCounter(scene.cafe)).findVenue()).toMatchObject({ credential: { venueId: 7 } });
  });

  test('ends with the next question once staff are removed', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    await scene.world.records.swap('staff', STAFF.ref, { approved: true }, { approved: false });
    scene.pass(12 * HOUR);
    expect(await counter.findVenue()).toBeUndefined();
    expect(scene.cafe.storage.has('counter')).toBe(false);
  });

  test('that lost its authority is told so, and kept no more', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    await scene.world.records.swap('venues', '7', { authorised: true }, { authorised: false });
    scene.pass(12 * HOUR);
    expect(await heard(counter.findVenue())).toBe('VENUE_NOT_AUTHORISED');
    expect(scene.cafe.storage.has('counter')).toBe(false);
  });

  test('that cannot be read any more is fetched again', async () => {
    const scene = await counterScene();
    await readyCounter(scene);
    scene.cafe.damaged.add('counter');
    expect(await (await startCounter(scene.cafe)).findVenue()).toMatchObject({ credential: { venueId: 7 } });
    expect(asked(scene)).toBe(2);
  });

  test('is believed only when the operator signed it', async () => {
    const scene = await counterScene();
    const signedByAnother = readVenueCredential({ ...scene.world, operator: { sign: signerOf(new Uint8Array(32)) } });
    scene.cafe.functions.set('readVenueCredential', async (input) => ({
      ok: true,
      value: await signedByAnother(input, STAFF),
    }));
    expect(await heard((await startCounter(scene.cafe)).findVenue())).toBe('VENUE_CREDENTIAL_FORGED');
    expect(scene.cafe.storage.has('counter')).toBe(false);
  });
});
