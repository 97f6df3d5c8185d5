import { afterEach, describe, expect, test, vi } from 'vitest';
import { signAttestation } from '#core/certificate/attestation';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { DAY, HOUR, MINUTE } from '#core/clock';
import { signCounterCode } from '#core/counter/counter-code';
import { POLICIES } from '#core/policy/policies';
import { exportHolder } from '../../../../cloudfunctions/exportHolder/export-holder';
import { claims, ISSUER_SEED, NOW, showText } from '../../../fakes/issued';
import { CITIZEN, certificate } from '../../../fakes/world';
import { heard } from '../start-phone';
import { type CounterScene, counterScene, type RunningCounter, readyCounter, startCounter } from './counter-scene';

afterEach(() => vi.useRealTimers());

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

/** Two phones, of which one at a time has the engine. */
async function bothPhones() {
  const scene = await counterScene();
  const citizen = await withWallet(scene);
  const cafe = await readyCounter(scene);
  const at = <T>(phone: 'cafe' | 'citizen', work: () => T): T => {
    scene[phone].plugIn();
    return work();
  };
  return {
    ...scene,
    ask: () => at('cafe', () => cafe.askCounterCode()),
    judge: (text: string) => at('cafe', () => cafe.judge(text)),
    findVenue: () => at('cafe', () => cafe.findVenue()),
    read: (text: string) => at('citizen', () => citizen.readQuestion(text)),
    answer: async (text: string) => {
      const question = await at('citizen', () => citizen.readQuestion(text));
      return at('citizen', () => citizen.answer(question));
    },
    wallet: () => at('citizen', () => citizen.readWallet()),
    refreshTime: () => at('citizen', () => citizen.refreshTime()),
    restartCitizen: async () => {
      Object.assign(citizen, await startCounter(scene.citizen));
    },
  };
}

describe('a counter that asks', () => {
  test('is told to the citizen with its name and what it wants', async () => {
    const { ask, read } = await bothPhones();
    expect(await read(ask().qrText)).toMatchObject({ venueName: '演示网吧', purpose: { zh: '进店上网' } });
  });

  test('accepts the answer, online, and both hold the same receipt', async () => {
    const { ask, answer, judge, world } = await bothPhones();
    const { receipt, verdict, source } = await judge(await answer(ask().qrText));
    expect([verdict.outcome, source]).toEqual(['accepted', 'online']);
    const { usages } = await exportHolder(world)({ page: 0 }, CITIZEN);
    expect(usages.map((usage) => usage.receipt)).toEqual([receipt]);
  });

  test('accepts the answer without a network on either side, to a venue that was seen within the day', async () => {
    const { ask, read, answer, judge, cafe, citizen, restartCitizen } = await bothPhones();
    await read(ask().qrText);
    cafe.network = 'none';
    citizen.network = 'none';
    await restartCitizen();
    const { verdict, source } = await judge(await answer(ask().qrText));
    expect([verdict.outcome, source]).toEqual(['accepted', 'offline']);
  });

  test('accepts an answer to the question that was on the screen before', async () => {
    const { ask, answer, judge, pass } = await bothPhones();
    const first = ask();
    pass(first.renewAt - NOW);
    ask();
    expect((await judge(await answer(first.qrText))).verdict.outcome).toBe('accepted');
  });

  test('accepts an answer once', async () => {
    const { ask, answer, judge } = await bothPhones();
    const text = await answer(ask().qrText);
    await judge(text);
    expect((await judge(text)).verdict).toMatchObject({ reason: 'CODE_ALREADY_SHOWN' });
  });

  test.each(['wifi', 'none'] as const)('takes no answer after its time, with network %s', async (network) => {
    const { ask, answer, judge, pass, cafe } = await bothPhones();
    const text = await answer(ask().qrText);
    pass(POLICIES.answer.window + 1);
    cafe.network = network;
    expect((await judge(text)).verdict).toMatchObject({ reason: 'CODE_STALE' });
  });

  test('takes no answer that it did not ask for', async () => {
    const { ask, answer, judge, pass, cafe } = await bothPhones();
    const text = await answer(ask().qrText);
    pass(1);
    const other = await startCounter(cafe);
    await other.findVenue();
    expect((await other.judge(text)).verdict).toMatchObject({ reason: 'CODE_FOR_ANOTHER' });
    expect((await judge(text)).verdict.outcome).toBe('accepted');
  });

  test('draws another challenge each time, for a minute, and the next after twenty seconds', async () => {
    const { ask } = await bothPhones();
    const asked = Array.from({ length: 5 }, ask);
    expect(new Set(asked.map(({ challenge }) => challenge)).size).toBe(5);
    expect(asked[0]).toMatchObject({ askedAt: NOW, renewAt: NOW + 20, expiresAt: NOW + 60 });
  });

  test('asks nothing that no phone would believe', async () => {
    const scene = await counterScene();
    const counter = await readyCounter(scene);
    scene.cafe.network = 'none';
    scene.pass(DAY);
    expect(await heard((async () => counter.askCounterCode())())).toBe('VENUE_CREDENTIAL_EXPIRED');
  });

  test('is nobody on a citizen’s phone', async () => {
    const { citizen } = await counterScene();
    const app = await startCounter(citizen);
    expect(await heard((async () => app.askCounterCode())())).toBe('STAFF_NOT_APPROVED');
  });
});

describe('a citizen who is asked', () => {
  test('answers with an attestation that was never shown, and then with the last', async () => {
    const { ask, answer, wallet } = await bothPhones();
    for (let times = 0; times < 3; times++) await answer(ask().qrText);
    expect((await wallet())?.batch.map(({ usedAt }) => usedAt)).toEqual([NOW, NOW]);
  });

  test('uses nothing up by reading the question', async () => {
    const { ask, read, wallet } = await bothPhones();
    await read(ask().qrText);
    expect((await wallet())?.batch.map(({ usedAt }) => usedAt)).toEqual([undefined, undefined]);
  });

  test('answers no counter that this phone cannot check: no network, and not seen within the day', async () => {
    const { ask, read, citizen } = await bothPhones();
    citizen.network = 'none';
    expect(await heard(read(ask().qrText))).toBe('COUNTER_UNKNOWN');
  });

  test('answers a counter’s new key once it was online, and not before', async () => {
    const { ask, read, citizen, pass, findVenue } = await bothPhones();
    await read(ask().qrText);
    citizen.network = 'none';
    pass(12 * HOUR - MINUTE);
    expect(await heard(read(ask().qrText))).toBe('done');
    await findVenue();
    expect(await heard(read(ask().qrText))).toBe('COUNTER_UNKNOWN');
    citizen.network = 'wifi';
    expect(await heard(read(ask().qrText))).toBe('done');
  });

  test('does not answer a key that the operator never signed', async () => {
    const { ask, read, citizen } = await bothPhones();
    await read(ask().qrText);
    const code = { venue: 7, askedAt: NOW, challenge: new Uint8Array(6), purpose: 1 };
    const forged = signCounterCode(code, signerOf(new Uint8Array(32).fill(66)));
    expect(await heard(read(forged))).toBe('CODE_FORGED');
    citizen.network = 'none';
    expect(await heard(read(forged))).toBe('COUNTER_UNKNOWN');
  });

  test('does not answer a venue that nobody authorised', async () => {
    const { read } = await bothPhones();
    const code = { venue: 8, askedAt: NOW, challenge: new Uint8Array(6), purpose: 1 };
    expect(await heard(read(signCounterCode(code, signerOf(new Uint8Array(32).fill(66)))))).toBe(
      'VENUE_NOT_AUTHORISED',
    );
  });

  test('does not answer a credential that another operator signed', async () => {
    const { ask, read, world } = await bothPhones();
    const { qrText } = ask();
    const [kept] = world.records.all('venueCredentials');
    const credential = kept?.credential.slice(0, -4) ?? '';
    await world.records.swap('venueCredentials', kept?._id ?? '', {}, { credential: `${credential}AAAA` });
    expect(await heard(read(qrText))).toMatch(/VENUE_CREDENTIAL_FORGED|VENUE_CREDENTIAL_MALFORMED/);
  });

  test.each([
    [60, 'done'],
    [61, 'CODE_EXPIRED'],
  ])('reads a question that is %i s old: %s', async (age, expected) => {
    const { ask, read, pass } = await bothPhones();
    const { qrText } = ask();
    pass(age);
    expect(await heard(read(qrText))).toBe(expected);
  });

  test('with a clock that is an hour off asks the server before the question is called old', async () => {
    const { ask, read, answer, judge, citizen, refreshTime, restartCitizen } = await bothPhones();
    await refreshTime();
    await read(ask().qrText);
    // The phone was switched off meanwhile, and its clock set.
    citizen.storage.set('clockOffsetMs', { json: String(HOUR * 1000), isEncrypted: false });
    await restartCitizen();
    expect((await judge(await answer(ask().qrText))).verdict.outcome).toBe('accepted');
  });

  test('does not answer what this phone has no words for', async () => {
    const { ask, read, cafe } = await bothPhones();
    ask();
    const kept = JSON.parse(cafe.storage.get('counter')?.json ?? '{}') as { keySeed: string };
    const code = { venue: 7, askedAt: NOW, challenge: new Uint8Array(6), purpose: 99 };
    const text = signCounterCode(code, signerOf(new Uint8Array(Buffer.from(kept.keySeed, 'base64url'))));
    expect(await heard(read(text))).toBe('COUNTER_UNKNOWN');
  });

  test('reads no other code', async () => {
    const { read } = await bothPhones();
    expect(await heard(read('https://example.com'))).toBe('CODE_NOT_OURS');
    expect(await heard(read(showText()))).toBe('CODE_NOT_OURS');
  });

  test('without a certificate has no answer', async () => {
    const { ask, answer, citizen } = await bothPhones();
    citizen.storage.delete('wallet');
    expect(await heard(answer(ask().qrText))).toBe('CERTIFICATE_NOT_FOUND');
  });

  test('whose batch has ended has no answer', async () => {
    const { ask, answer, pass, findVenue } = await bothPhones();
    pass(23 * HOUR);
    await findVenue();
    expect(await heard(answer(ask().qrText))).toBe('ATTESTATIONS_EXPIRED');
  });

  test('tells nobody where they were asked: what was seen of venues stands encrypted', async () => {
    const { ask, read, citizen } = await bothPhones();
    await read(ask().qrText);
    expect(citizen.storage.get('counterCredentials')).toMatchObject({ isEncrypted: true });
  });
});
