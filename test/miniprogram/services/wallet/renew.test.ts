import { afterEach, describe, expect, test, vi } from 'vitest';
import { signAttestation } from '#core/certificate/attestation';
import { signerOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import type { Input } from '#core/contract/functions';
import { claims, ISSUER_SEED, NOW } from '../../../fakes/issued';
import type { MemoryPhone } from '../../../fakes/memory-phone';
import { enrol, newScene } from '../scenes';
import { heard, startPhone } from '../start-phone';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Somebody with a certificate, whose batch has few hours left. */
async function dueScene(cardValidUntil?: number) {
  const scene = newScene(cardValidUntil);
  const app = await enrol(scene);
  scene.pass(19 * HOUR);
  const seedsOf = async () => (await app.readWallet())?.batch.map(({ seed }) => Buffer.from(seed).toString('hex'));
  return { ...scene, app, seedsOf };
}

/** An attestation that ends in five hours. */
function shortAttestation(now: number): string {
  const issuedAt = Math.floor(now / HOUR) * HOUR;
  const short = claims({ issuedAt, expiresAt: issuedAt + 5 * HOUR });
  return Buffer.from(signAttestation(short, 1, signerOf(ISSUER_SEED))).toString('base64url');
}

describe('renewing', () => {
  test('does nothing without a wallet, or while the batch is fresh', async () => {
    const scene = newScene();
    const app = await startPhone(scene.phone);
    expect(await app.renewIfDue()).toBe('noWallet');
    await enrol(scene, app);
    expect(await app.renewIfDue()).toBe('notDue');
    expect(scene.phone.calls.filter(({ name }) => name === 'renewAttestations')).toEqual([]);
  });

  test('fetches a batch for new keys when six hours are left', async () => {
    const { app, seedsOf, phone } = await dueScene();
    const before = await seedsOf();
    expect(await app.renewIfDue()).toBe('renewed');
    const after = await seedsOf();
    expect(after).toHaveLength(30);
    expect(after?.some((seed) => before?.includes(seed))).toBe(false);
    expect(phone.storage.has('renewalKeys')).toBe(false);
    expect(await app.renewIfDue()).toBe('notDue');
  });

  test('fetches a batch when ten showings are left', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    for (let showing = 0; showing < 19; showing++) {
      await app.currentCode();
      scene.pass(301);
    }
    expect(await app.renewIfDue()).toBe('notDue');
    await app.currentCode();
    expect(await app.renewIfDue()).toBe('renewed');
    expect((await app.currentCode()).remaining).toBe(29);
  });

  test('asks once for all who ask at the same time', async () => {
    const { app, phone } = await dueScene();
    expect(await Promise.all([app.renewIfDue(), app.renewIfDue()])).toEqual(['renewed', 'renewed']);
    expect(phone.calls.filter(({ name }) => name === 'renewAttestations')).toHaveLength(1);
  });

  test.each([1, 2, 3, 4])(
    'killed after effect %i, takes the same keys again and ends with one new batch',
    async (effect) => {
      const { app, phone, cloud } = await dueScene();
      phone.effects = 0;
      phone.killAt = effect;
      const killed = new Promise((resolve) => {
        phone.onKilled = () => resolve('killed');
      });
      expect(await Promise.race([app.renewIfDue(), killed])).toBe('killed');
      phone.killAt = undefined;
      const next = await startPhone(phone);
      await next.renewIfDue();
      expect(await next.renewIfDue()).toBe('notDue');
      expect(cloud.records.all('batches')).toHaveLength(2);
      expect((await next.currentCode()).remaining).toBe(29);
      const intents = phone.calls.flatMap(({ name, data }) =>
        name === 'renewAttestations' ? [(data as Input<'renewAttestations'>).intentId] : [],
      );
      expect(new Set(intents).size).toBe(1);
    },
  );

  test('killed behind the new batch, brings none of it back that was shown since', async () => {
    const { app, phone, seedsOf, pass } = await dueScene();
    phone.effects = 0;
    phone.killAt = 3;
    const killed = new Promise((resolve) => {
      phone.onKilled = () => resolve('killed');
    });
    await Promise.race([app.renewIfDue(), killed]);
    phone.killAt = undefined;
    const shown = await seedsOf();
    expect(phone.storage.has('renewalKeys')).toBe(true);
    const next = await startPhone(phone);
    for (let showing = 0; showing < 20; showing++) {
      await next.currentCode();
      pass(301);
    }
    expect(await next.renewIfDue()).toBe('renewed');
    expect((await seedsOf())?.some((seed) => shown?.includes(seed))).toBe(false);
  });

  test.each([
    ['erased everything', (phone: MemoryPhone) => void phone.storage.delete('wallet')],
    [
      'applied again',
      ({ storage }: MemoryPhone) => {
        const { json = '', isEncrypted = true } = storage.get('wallet') ?? {};
        const another = { ...JSON.parse(json), installationSeed: 'A'.repeat(43) };
        storage.set('wallet', { json: JSON.stringify(another), isEncrypted });
      },
    ],
  ])('lets an answer go that comes after the person %s', async (_, meanwhile) => {
    const { app, phone } = await dueScene();
    const renew = phone.functions.get('renewAttestations');
    phone.functions.set('renewAttestations', async (data) => {
      const answer = await renew?.(data);
      meanwhile(phone);
      return answer;
    });
    await app.renewIfDue();
    const wallet = await app.readWallet();
    expect(wallet?.installationSeed ?? new Uint8Array(32)).toEqual(new Uint8Array(32));
  });

  test('leaves the old batch when the storage is full', async () => {
    const { app, phone, seedsOf } = await dueScene();
    const before = await seedsOf();
    phone.room = 0;
    expect(await heard(app.renewIfDue())).toBe('STORAGE_FULL');
    expect(await seedsOf()).toEqual(before);
    phone.room = 10_000_000;
    expect(await app.renewIfDue()).toBe('renewed');
  });

  test('draws new keys when an open renewal is so old that its batch would end soon', async () => {
    const { app, phone, pass } = await dueScene();
    phone.network = 'none';
    expect(await heard(app.renewIfDue())).toBe('NETWORK_UNREACHABLE');
    const first = phone.storage.get('renewalKeys')?.json;
    pass(6 * HOUR);
    expect(await heard(app.renewIfDue())).toBe('NETWORK_UNREACHABLE');
    expect(phone.storage.get('renewalKeys')?.json).not.toBe(first);
  });

  test('says when the certificate was suspended, and forgets the keys', async () => {
    const { app, phone } = await dueScene();
    await app.suspend();
    expect(await heard(app.renewIfDue())).toBe('CERTIFICATE_SUSPENDED');
    expect(phone.storage.has('renewalKeys')).toBe(false);
  });

  test('does not ask for what cannot hold longer', async () => {
    const { app } = await dueScene(NOW + DAY);
    expect(await app.renewIfDue()).toBe('notDue');
  });

  test('asks at most once an hour for a batch that stays short, as before an eighteenth birthday', async () => {
    const { app, phone, pass } = await dueScene();
    const renew = phone.functions.get('renewAttestations');
    phone.functions.set('renewAttestations', async (data) => {
      const answer = (await renew?.(data)) as { value: { attestations: readonly string[] } };
      const attestations = answer.value.attestations.map(() => shortAttestation(app.trustedNow()));
      return { ok: true, value: { ...answer.value, attestations } };
    });
    expect(await app.renewIfDue()).toBe('renewed');
    expect(await app.renewIfDue()).toBe('notDue');
    pass(HOUR);
    expect(await app.renewIfDue()).toBe('renewed');
  });

  test('a mark that is written meanwhile does not bring the old batch back', async () => {
    const { app, seedsOf } = await dueScene();
    const [renewal] = await Promise.all([app.renewIfDue(), app.currentCode()]);
    expect(renewal).toBe('renewed');
    expect((await seedsOf())?.length).toBe(30);
    expect(await app.renewIfDue()).toBe('notDue');
  });
});
