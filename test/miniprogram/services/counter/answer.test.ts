import { afterEach, describe, expect, test, vi } from 'vitest';
import { signerOf } from '#core/certificate/ed25519';
import { HOUR, MINUTE } from '#core/clock';
import { scanCounterCode, signCounterCode } from '#core/counter/counter-code';
import { NOW, showText } from '../../../fakes/issued';
import { heard } from '../start-phone';
import { bothPhones } from './two-phones';

afterEach(() => vi.useRealTimers());

describe('a citizen who is asked', () => {
  test('answers with an attestation that was never shown, then with the last, and is told so', async () => {
    const { ask, answerWhole, wallet } = await bothPhones();
    const answers = [];
    for (let times = 0; times < 3; times++) answers.push(await answerWhole((await ask()).qrText));
    expect(answers).toMatchObject([
      { remaining: 1, isReused: false, expiresAt: NOW + 120 },
      { remaining: 0, isReused: false },
      { remaining: 0, isReused: true },
    ]);
    expect((await wallet())?.batch.map(({ usedAt }) => usedAt)).toEqual([NOW, NOW]);
  });

  test('uses nothing up by reading the question', async () => {
    const { ask, read, wallet } = await bothPhones();
    await read((await ask()).qrText);
    expect((await wallet())?.batch.map(({ usedAt }) => usedAt)).toEqual([undefined, undefined]);
  });

  test('answers no counter that this phone cannot check: no network, and not seen within the day', async () => {
    const { ask, read, citizen } = await bothPhones();
    citizen.network = 'none';
    expect(await heard(read((await ask()).qrText))).toBe('COUNTER_UNKNOWN');
  });

  test('answers a counter’s new key once it was online, and not before', async () => {
    const { ask, read, citizen, pass, findVenue } = await bothPhones();
    await read((await ask()).qrText);
    citizen.network = 'none';
    pass(12 * HOUR - MINUTE);
    expect(await heard(read((await ask()).qrText))).toBe('done');
    await findVenue();
    expect(await heard(read((await ask()).qrText))).toBe('COUNTER_UNKNOWN');
    citizen.network = 'wifi';
    expect(await heard(read((await ask()).qrText))).toBe('done');
  });

  test('does not answer a key that the operator never signed', async () => {
    const { ask, read, citizen } = await bothPhones();
    await read((await ask()).qrText);
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

  test('does not answer a counter in the name of another venue', async () => {
    const { ask, read, citizen, world, cafe } = await bothPhones();
    await ask();
    const [{ credential } = { credential: '' }] = world.records.all('venueCredentials');
    citizen.functions.set('readCounterCredentials', async () => ({ ok: true, value: { credentials: [credential] } }));
    const kept = JSON.parse(cafe.storage.get('counter')?.json ?? '{}') as { keySeed: string };
    const code = { venue: 8, askedAt: NOW, challenge: new Uint8Array(6), purpose: 1 };
    const text = signCounterCode(code, signerOf(new Uint8Array(Buffer.from(kept.keySeed, 'base64url'))));
    expect(await heard(read(text))).toBe('CODE_FORGED');
  });

  test('does not answer a credential that another operator signed', async () => {
    const { ask, read, world } = await bothPhones();
    const { qrText } = await ask();
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
    const { qrText } = await ask();
    pass(age);
    expect(await heard(read(qrText))).toBe(expected);
  });

  test('uses nothing up for a question that the counter takes no answer to any more', async () => {
    const { ask, answer, answerTo, wallet, pass } = await bothPhones();
    const { qrText } = await ask();
    const held = await wallet();
    const code = scanCounterCode(qrText).code;
    expect(held && answerTo(code, held, NOW + 119)).not.toHaveProperty('code');
    expect(held && answerTo(code, held, NOW + 120)).toEqual({ code: 'CODE_EXPIRED' });
    pass(120);
    expect(await heard(answer(qrText))).toBe('CODE_EXPIRED');
    expect((await wallet())?.batch.map(({ usedAt }) => usedAt)).toEqual([undefined, undefined]);
  });

  test('with a clock that is an hour off asks the server before the question is called old', async () => {
    const { ask, read, answer, judge, citizen, refreshTime, restartCitizen } = await bothPhones();
    await refreshTime();
    await read((await ask()).qrText);
    // The phone was switched off meanwhile, and its clock set.
    citizen.storage.set('clockOffsetMs', { json: String(HOUR * 1000), isEncrypted: false });
    await restartCitizen();
    expect((await judge(await answer((await ask()).qrText))).verdict.outcome).toBe('accepted');
  });

  test('does not answer what this phone has no words for', async () => {
    const { ask, read, cafe } = await bothPhones();
    await ask();
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
    expect(await heard(answer((await ask()).qrText))).toBe('CERTIFICATE_NOT_FOUND');
  });

  test('whose batch has ended has no answer', async () => {
    const { ask, answer, pass, findVenue } = await bothPhones();
    pass(23 * HOUR);
    await findVenue();
    expect(await heard(answer((await ask()).qrText))).toBe('ATTESTATIONS_EXPIRED');
  });

  test('tells nobody where they were asked: what was seen of venues stands encrypted', async () => {
    const { ask, read, citizen } = await bothPhones();
    await read((await ask()).qrText);
    expect(citizen.storage.get('counterCredentials')).toMatchObject({ isEncrypted: true });
  });
});
