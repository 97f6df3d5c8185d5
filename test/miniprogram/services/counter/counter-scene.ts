import * as v from 'valibot';
import { vi } from 'vitest';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import type { FunctionName } from '#core/contract/functions';
import { INPUTS } from '#core/contract/inputs';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import { STATUS_PLACES } from '#core/status/status-bits';
import { certifyListKey } from '#core/trust/sign-trust-list';
import { signerOfWithNode } from '../../../../cloudfunctions/_shared/adapters/node-ed25519';
import { publishTrust } from '../../../../cloudfunctions/publishTrust/publish-trust';
import { readCounterCredentials } from '../../../../cloudfunctions/readCounterCredentials/read-counter-credentials';
import { readTrust } from '../../../../cloudfunctions/readTrust/read-trust';
import { readVenueCredential } from '../../../../cloudfunctions/readVenueCredential/read-venue-credential';
import { syncScans } from '../../../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../../../cloudfunctions/verifyPresentation/verify-presentation';
import { DEVELOPMENT_ROOT_SEED } from '../../../../devtools/trust/development-root';
import { type CafeScene, makeCafe } from '../../../fakes/cafe';
import { NOW, TRUST } from '../../../fakes/issued';
import { MemoryPhone } from '../../../fakes/memory-phone';
import { PUBLISHING } from '../../../fakes/publishing';
import { CITIZEN, OPERATOR_SEED, STAFF } from '../../../fakes/world';

const LIST_SEED = new Uint8Array(32).fill(72);

/** The issuer's keys of the fakes, for a term of thirty days. */
const longLived = { listedAt: async () => TRUST.issuerKeys.map((key) => ({ ...key, notAfter: NOW + 30 * DAY })) };

type World = Awaited<ReturnType<typeof makeCafe>>;
let phones = 0;

/** A café's phone and a citizen's before one cloud, everything at NOW, with lists published under the development root. */
export async function counterScene(scene: CafeScene = {}, citizen = new MemoryPhone(`citizen ${phones++}`)) {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NOW * 1000 });
  const world = await makeCafe(scene);
  await reachListThree(world);
  const publish = publishTrust({ ...world, directory: longLived, ...publishingUnder(DEVELOPMENT_ROOT_SEED) });
  await publish();
  const cafe = new MemoryPhone(`cafe ${phones++}`);
  connect(cafe, world, STAFF);
  connect(citizen, world, CITIZEN);
  return {
    world,
    publish,
    cafe,
    citizen,
    /** Time passes, everywhere. */
    pass(seconds: number) {
      world.clock.advance(seconds);
      vi.advanceTimersByTime(seconds * 1000);
    },
  };
}

export type CounterScene = Awaited<ReturnType<typeof counterScene>>;

/** What publishing needs, under another root; the operator's key is listed. */
export function publishingUnder(rootSeed: Uint8Array) {
  const listKey = { publicKey: publicKeyOf(LIST_SEED), notBefore: NOW - DAY, notAfter: NOW + 89 * DAY };
  const certificate = certifyListKey(listKey, signerOfWithNode(rootSeed));
  const operatorKeys = [{ kid: 1, publicKey: publicKeyOf(OPERATOR_SEED) }];
  return {
    ...PUBLISHING,
    listSigner: { certificate, sign: signerOfWithNode(LIST_SEED) },
    settings: { ...PUBLISHING.settings, operatorKeys },
  };
}

/** The codes of `issued.ts` point into list 3. */
async function reachListThree({ counters }: World): Promise<void> {
  const { counters: lanes, block } = POLICIES.statusSerials;
  const turnsOfList = STATUS_PLACES / (lanes * block);
  for (let lane = 0; lane < lanes; lane++) await counters.reserve(`statusSerial.${lane}`, 3 * turnsOfList);
}

/** Puts the cloud's use cases behind a phone, for one caller. */
function connect(phone: MemoryPhone, world: World, caller: { readonly ref: string }): void {
  const answering = (name: FunctionName, work: (input: never, caller: { ref: string }) => Promise<unknown>) =>
    phone.functions.set(name, async (data: object) => {
      try {
        const input = v.parse(INPUTS[name], JSON.parse(JSON.stringify(data)));
        return { ok: true, value: await work(input as never, caller) };
      } catch (error) {
        return { ok: false, code: error instanceof CtidError ? error.code : 'REQUEST_INVALID' };
      }
    });
  answering('readTrust', readTrust(world));
  answering('readVenueCredential', readVenueCredential(world));
  answering('readCounterCredentials', readCounterCredentials(world));
  answering('verifyPresentation', verifyPresentation(world));
  answering('syncScans', syncScans(world));
}

/** Starts the mini-program on the phone, with modules as new, as after a kill. */
export async function startCounter(phone: MemoryPhone) {
  vi.resetModules();
  phone.plugIn();
  const { startServices } = await import('../../../../miniprogram/services/start');
  await startServices();
  return {
    ...(await import('../../../../miniprogram/services/counter/ask')),
    ...(await import('../../../../miniprogram/services/counter/journal')),
    ...(await import('../../../../miniprogram/services/counter/keep-fresh')),
    ...(await import('../../../../miniprogram/services/counter/queue')),
    ...(await import('../../../../miniprogram/services/counter/scan')),
    ...(await import('../../../../miniprogram/services/counter/trust-cache')),
    ...(await import('../../../../miniprogram/services/counter/venue')),
    ...(await import('../../../../miniprogram/services/wallet/answer')),
    ...(await import('../../../../miniprogram/services/wallet/wallet')),
    ...(await import('../../../../miniprogram/services/refresh-time')),
    ...(await import('../../../../miniprogram/services/holder')),
    ...(await import('../../../../miniprogram/services/counter/own-counter')),
  };
}

export type RunningCounter = Awaited<ReturnType<typeof startCounter>>;

/** A counter that was online at NOW, with its lists and its credential. */
export async function readyCounter(scene: CounterScene): Promise<RunningCounter> {
  const counter = await startCounter(scene.cafe);
  await counter.findVenue();
  return counter;
}

/** The same without a network from now on. */
export async function offlineCounter(scene: CounterScene): Promise<RunningCounter> {
  const counter = await readyCounter(scene);
  scene.cafe.network = 'none';
  return counter;
}
