import { signAttestation } from '#core/certificate/attestation';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { claims, ISSUER_SEED, NOW } from '../../../fakes/issued';
import type { MemoryPhone } from '../../../fakes/memory-phone';
import { certificate } from '../../../fakes/world';
import { type CounterScene, counterScene, type RunningCounter, readyCounter, startCounter } from './counter-scene';

const seedOf = (number: number) => new Uint8Array(32).fill(100 + number);

/** The citizen has two attestations left. */
async function withWallet({ world, citizen }: CounterScene): Promise<RunningCounter> {
  const app = await startCounter(citizen);
  const { _id: certificateId, certificateNumber, maskedName, assuranceLevel, notBefore, expiresAt } = certificate();
  const view = { certificateId, certificateNumber, maskedName, assuranceLevel, notBefore, expiresAt };
  const batch = [1, 2].map((number) => {
    const own = claims({ deviceKey: publicKeyOf(seedOf(number)), statusIndex: number });
    return { seed: seedOf(number), attestation: signAttestation(own, 1, signerOf(ISSUER_SEED)) };
  });
  for (const number of [1, 2]) {
    await world.records.add('attestations', { _id: `3.${number}`, certificateId, expiresAt: NOW + DAY });
  }
  await app.saveWallet({ certificate: view, batch, installationSeed: new Uint8Array(32) });
  return app;
}

/** A citizen's phone and a café's, of which one at a time has the engine. */
export async function bothPhones(phone?: MemoryPhone) {
  const scene = await counterScene({}, phone);
  const citizen = await withWallet(scene);
  const cafe = await readyCounter(scene);
  const at = <T>(phone: 'cafe' | 'citizen', work: () => T): T => {
    scene[phone].plugIn();
    return work();
  };
  const answerWhole = async (text: string) => {
    const question = await at('citizen', () => citizen.readQuestion(text));
    return at('citizen', () => citizen.answer(question));
  };
  return {
    ...scene,
    ask: () => at('cafe', () => cafe.askCounterCode()),
    judge: (text: string) => at('cafe', () => cafe.judge(text)),
    findVenue: () => at('cafe', () => cafe.findVenue()),
    read: (text: string) => at('citizen', () => citizen.readQuestion(text)),
    answerWhole,
    answer: async (text: string) => (await answerWhole(text)).qrText,
    answerTo: citizen.answerTo,
    wallet: () => at('citizen', () => citizen.readWallet()),
    refreshTime: () => at('citizen', () => citizen.refreshTime()),
    restartCitizen: async () => {
      Object.assign(citizen, await startCounter(scene.citizen));
    },
  };
}
