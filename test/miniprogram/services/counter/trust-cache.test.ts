import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeBase64url } from '#core/bytes/base64url';
import { DAY, HOUR } from '#core/clock';
import { signStatusList, statusListNumber, statusListUri } from '#core/status/status-list-token';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { publishTrust } from '../../../../cloudfunctions/publishTrust/publish-trust';
import { DEVELOPMENT_ROOT_SEED } from '../../../../devtools/trust/development-root';
import { rootFor } from '../../../../miniprogram/services/counter/pinned-root';
import { NOW } from '../../../fakes/issued';
import { PUBLISHING } from '../../../fakes/publishing';
import { codeOf } from '../../../support/code-of';
import { heard } from '../start-phone';
import { counterScene, publishingUnder, readyCounter, startCounter } from './counter-scene';

afterEach(() => vi.useRealTimers());

const heardNow = (work: () => unknown) => heard((async () => work())());

describe('the kept lists', () => {
  test('are there without a network, and after a restart', async () => {
    const scene = await counterScene();
    await readyCounter(scene);
    scene.cafe.network = 'none';
    const { trustList, statusLists } = (await startCounter(scene.cafe)).readTrust();
    expect(trustList.version).toBe(1);
    expect([...statusLists.keys()].map(statusListUri).sort()).toEqual([...trustList.statusLists].sort());
    expect(statusLists.has(3)).toBe(true);
  });

  test('stand compressed in the storage', async () => {
    const scene = await counterScene();
    await readyCounter(scene);
    expect(scene.cafe.storage.get('statusList.3')?.json.length).toBeLessThan(1_000);
  });

  test('end after a week, also for a mini-program that runs that long', async () => {
    const scene = await counterScene();
    const { readTrust } = await readyCounter(scene);
    scene.pass(7 * DAY - 1);
    expect(readTrust().trustList.version).toBe(1);
    scene.pass(1);
    expect(await heardNow(readTrust)).toBe('TRUST_LIST_EXPIRED');
    expect(await heardNow((await startCounter(scene.cafe)).readTrust)).toBe('TRUST_LIST_EXPIRED');
  });

  test('go forward only, also after a restart and when the newer one ended', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    const old = await scene.cafe.functions.get('readTrust')?.({ statusLists: [3] } as never);
    scene.pass(300);
    await scene.publish();
    await counter.refreshTrust();
    scene.cafe.functions.set('readTrust', async () => old);
    expect(await heard(counter.refreshTrust())).toBe('TRUST_LIST_ROLLED_BACK');
    scene.cafe.storage.delete('trustList');
    expect(await heard((await startCounter(scene.cafe)).refreshTrust())).toBe('TRUST_LIST_ROLLED_BACK');
  });

  test('keep the newer status list when an older one comes with a newer trust list', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    const [old] = scene.world.records.all('statusLists').filter(({ _id }) => _id === '3');
    scene.pass(300);
    await scene.publish();
    await counter.refreshTrust();
    await scene.world.records.swap('statusLists', '3', {}, { signed: old?.signed ?? '' });
    await counter.refreshTrust();
    expect(counter.readTrust().statusLists.get(3)?.issuedAt).toBe(NOW + 300);
  });

  test('are not taken from another root', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    await publishTrust({ ...scene.world, ...publishingUnder(new Uint8Array(32).fill(99)) })();
    expect(await heard(counter.refreshTrust())).toBe('TRUST_LIST_FORGED');
    expect(counter.readTrust().trustList.version).toBe(1);
  });

  test('are believed under each key that the trust list names, while one follows another', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    scene.pass(300);
    const published = publishingUnder(DEVELOPMENT_ROOT_SEED);
    const next = { kid: 2, publicKey: new Uint8Array(32).fill(98) };
    const settings = { ...published.settings, statusListKeys: [next, ...published.settings.statusListKeys] };
    await publishTrust({ ...scene.world, ...published, settings })();
    await counter.refreshTrust();
    expect(counter.readTrust().statusLists.get(3)?.issuedAt).toBe(NOW + 300);
  });

  test.each<[string, () => string]>([
    ['another signer', () => statusListOf(3, new Uint8Array(64))],
    ['the name of another list', () => statusListOf(2)],
    ['what is not compressed', () => statusListOf(3, undefined, Uint8Array.of(1, 2, 3))],
  ])('take no status list with %s', async (_, make) => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    scene.pass(10);
    await scene.world.records.swap('statusLists', '3', {}, { signed: make() });
    expect(await heard(counter.refreshTrust())).toMatch(/STATUS_LIST_(FORGED|MALFORMED)/);
    expect(counter.readTrust().statusLists.get(3)?.issuedAt).toBe(NOW);
  });

  test('let go of lists that are named no more', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    expect(scene.cafe.storage.get('statusList.3')?.json).not.toBe('""');
    scene.pass(3 * DAY);
    for (let lane = 0; lane < 64; lane++) await scene.world.counters.reserve(`statusSerial.${lane}`, 40_000);
    await scene.publish();
    scene.pass(3 * DAY);
    await scene.publish();
    await counter.refreshTrust();
    const { trustList, statusLists } = counter.readTrust();
    expect(trustList.statusLists).not.toContain(statusListUri(3));
    expect(statusLists.has(3)).toBe(false);
    expect(scene.cafe.storage.get('statusList.3')?.json).toBe('""');
  });
});

/** A list that says nothing, an hour newer. */
function statusListOf(
  list: number,
  signature?: Uint8Array,
  compressed = new Uint8Array(deflateSync(new Uint8Array(4))),
) {
  const token = { uri: statusListUri(list), issuedAt: NOW + HOUR, expiresAt: NOW + DAY, compressed };
  const sign = signature === undefined ? PUBLISHING.statusSigner.sign : () => signature;
  return encodeBase64url(signStatusList(token, sign));
}

describe('the pinned root', () => {
  const own = encodeBase64url(new Uint8Array(32).fill(7));

  test.each(['develop', 'trial'] as const)('may be the development root in %s', (envVersion) => {
    expect(encodeBase64url(rootFor(DEVELOPMENT_ROOT_KEY, envVersion))).toBe(DEVELOPMENT_ROOT_KEY);
  });

  test('is never the development root in a release', () => {
    expect(codeOf(() => rootFor(DEVELOPMENT_ROOT_KEY, 'release'))).toBe('DEVELOPMENT_SECRET_REFUSED');
    expect(encodeBase64url(rootFor(own, 'release'))).toBe(own);
  });

  test('that a release refuses lets it believe nothing', async () => {
    const scene = await counterScene();
    scene.cafe.envVersion = 'release';
    const counter = await startCounter(scene.cafe);
    expect(await heard(counter.refreshTrust())).toBe('DEVELOPMENT_SECRET_REFUSED');
  });
});

describe('the number in a status list’s name', () => {
  test.each([0, 3, 65_535])('is read back: %i', (list) => {
    expect(statusListNumber(statusListUri(list))).toBe(list);
  });

  test.each(['', 'urn:ctid:status-list:', 'urn:ctid:status-list:03', 'urn:ctid:status-list:x', 'https://a/3'])(
    'is none in %j',
    (uri) => {
      expect(statusListNumber(uri)).toBeUndefined();
    },
  );
});
