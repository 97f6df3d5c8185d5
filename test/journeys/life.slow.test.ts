import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf } from '#core/certificate/ed25519';
import type { CertificateIssued } from '#core/contract/answers';
import { readVenueCredential } from '#core/counter/venue-credential';
import { readStatusList } from '#core/status/status-list-token';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { readTrustList } from '#core/trust/read-trust-list';
import { checkSignatureWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import type { Phone } from '../../devtools/journey/phone';
import { seconds } from '../../devtools/town/seconds';
import { canariesOf, codeOfCall, countCanaries, embeddingCanariesOf, type Scene, startScene } from './life-scene';

const HOLDER = 'openid-of-the-holder';

describe('the life of a certificate, with the real models, on the local cloud', () => {
  let scene: Scene;
  let phone: Phone;
  let issued: CertificateIssued;

  beforeAll(async () => {
    scene = await startScene();
    phone = scene.phoneOf(HOLDER);
    issued = await phone.fetchCertificate(await scene.prove(phone, scene.citizens.adult));
  });
  afterAll(() => scene.stop());

  /** What anybody is handed, believed because of the root alone. */
  async function readTrust() {
    const { trustList, statusLists } = await phone.client.call('readTrust', { statusLists: [0] });
    const anchor = { rootKey: decodeBase64url(DEVELOPMENT_ROOT_KEY), now: seconds(), leastVersion: 1 };
    const trust = readTrustList(decodeBase64url(trustList), { ...anchor, checkSignature: checkSignatureWithNode });
    const [key] = trust.statusListKeys;
    const signed = decodeBase64url(statusLists[0]?.signed ?? '');
    const token = readStatusList(signed, key?.publicKey ?? new Uint8Array(32), seconds(), checkSignatureWithNode);
    return { trust, marked: inflateSync(token.compressed).filter((byte) => byte !== 0).length };
  }

  test('a renewed batch is accepted', async () => {
    await phone.renew(issued.certificate.certificateId, seconds());
    expect(await scene.scan(phone)).toBe('accepted');
  });

  test('the trust list names every key that verifiers need, and a venue’s credential holds under it', async () => {
    const { trust } = await readTrust();
    const signingKey = Buffer.from(publicKeyOf(new Uint8Array(32).fill(3))).toString('base64url');
    const { credential } = await scene.staff.call('readVenueCredential', { signingKey });
    const read = readVenueCredential(
      decodeBase64url(credential),
      trust.operatorKeys,
      seconds(),
      checkSignatureWithNode,
    );
    expect(read).toMatchObject({ venueId: 9, name: '演示网吧' });
  });

  test('a counter that asks is known to the citizen, is answered, and both hold one receipt', async () => {
    const signingKey = encodeBase64url(publicKeyOf(new Uint8Array(32).fill(4)));
    const { credential } = await scene.staff.call('readVenueCredential', { signingKey });
    const { credentials } = await phone.client.call('readCounterCredentials', { venueId: 9 });
    expect(credentials).toContain(credential);
    const challenge = Uint8Array.of(6, 5, 4, 3, 2, 1);
    const scan = {
      scanId: 'a'.repeat(32),
      qrText: phone.answerCode(9, challenge, seconds()),
      asked: { challenge: encodeBase64url(challenge), askedAt: seconds() },
    };
    const { verdict, receipt } = await scene.staff.call('verifyPresentation', scan);
    expect(verdict.outcome).toBe('accepted');
    const { usages } = await phone.client.call('exportHolder', { page: 0 });
    expect(usages.map((usage) => usage.receipt)).toContain(receipt);
  });

  test('suspended from another phone it is red at once online, and with the next list offline', async () => {
    expect((await readTrust()).marked).toBe(0);
    const answer = await scene.phoneOf(HOLDER).client.call('suspendCertificate', { action: 'suspend' });
    expect(answer.state).toBe('suspended');
    expect(await scene.scan(phone)).toBe('CERTIFICATE_SUSPENDED');
    await scene.town.cloud.runTimer('publishTrust');
    expect((await readTrust()).marked).toBeGreaterThan(30);
  });

  test('a new face check lifts it, and nothing else does', async () => {
    const lift = (enrolmentId: string) => phone.client.call('suspendCertificate', { action: 'lift', enrolmentId });
    expect(await codeOfCall(lift(issued.certificate.certificateId))).toBe('ENROLMENT_STEP_WRONG');
    const { enrolmentId } = await scene.prove(phone, scene.citizens.adult);
    expect((await lift(enrolmentId)).state).toBe('valid');
    expect(await scene.scan(phone)).toBe('accepted');
  });

  test('a second phone of the same person takes over', async () => {
    const second = scene.phoneOf('openid-of-the-second-phone');
    await second.fetchCertificate(await scene.prove(second, scene.citizens.adult));
    expect(await scene.scan(second)).toBe('accepted');
    expect(await scene.scan(phone)).toBe('CERTIFICATE_REVOKED');
    expect(await codeOfCall(phone.renew(issued.certificate.certificateId, seconds()))).toBe('CERTIFICATE_SUPERSEDED');
  });

  test('a scan that was made offline is synchronised once, and a second showing is a conflict', async () => {
    const second = scene.phoneOf('openid-of-a-third-phone');
    await second.fetchCertificate(await scene.prove(second, scene.citizens.minor));
    const scans = [1, 2].map((number) => ({
      scanId: String(number).padStart(32, '0'),
      qrText: second.showCode(seconds()),
      scannedAt: seconds(),
      decided: 'rejected' as const,
    }));
    const first = await scene.staff.call('syncScans', { scans });
    expect(first.results).toMatchObject(scans.map(() => ({ conflict: false })));
    expect(await scene.staff.call('syncScans', { scans })).toEqual(first);
  });

  test('another’s face leaves no trace of a picture or a name either', async () => {
    const stranger = scene.phoneOf('openid-of-a-stranger');
    expect(await codeOfCall(scene.prove(stranger, scene.citizens.other))).toBe('IDENTITY_NOT_CONFIRMED');
    expect(scene.bursts.length).toBeGreaterThan(4);
    expect(countCanaries(scene.kept(), canariesOf(scene))).toBe(0);
  });

  test('no embedding of any frame rests anywhere, nor anything in the functions’ temporary folder', async () => {
    const canaries = await embeddingCanariesOf(scene);
    expect(canaries.length).toBe(3 * 24 * scene.bursts.length);
    expect(countCanaries(canaries, canaries)).toBe(canaries.length);
    expect(countCanaries(scene.kept(), canaries)).toBe(0);
    expect(scene.leftByFunctions()).toEqual([]);
  });

  test('frames that a killed function left are gone with the sweep', async () => {
    const uploader = scene.phoneOf('openid-of-an-uploader');
    const { challengeId, framePaths } = await uploader.start(scene.citizens.adult);
    const [burst] = scene.bursts;
    await Promise.all(
      framePaths.map((path, at) => uploader.client.upload(path, burst?.frames[at] ?? new Uint8Array(1))),
    );
    expect(countCanaries(scene.kept(), canariesOf(scene))).toBeGreaterThan(0);
    const { database } = scene.town.cloud;
    database.update('challenges', { _id: challengeId }, { $set: { expiresAt: seconds() - 61 } }, false);
    expect(await scene.town.cloud.runTimer('sweep')).toMatchObject({ ok: true });
    expect(countCanaries(scene.kept(), canariesOf(scene))).toBe(0);
  });

  test('the holder gets everything that is kept, and after erasing there is nothing', async () => {
    const { client } = scene.phoneOf('openid-of-the-second-phone');
    const exported = await client.call('exportHolder', { page: 0 });
    expect(exported).toMatchObject({ identities: [scene.citizens.adult], certificates: [{ state: 'valid' }] });
    expect(exported.usages.map(({ outcome }) => outcome)).toEqual(['accepted']);
    await client.call('eraseHolder', { confirmation: 'erase everything' });
    const after = await client.call('exportHolder', { page: 0 });
    expect(after).toEqual({ identities: [], consents: [], certificates: [], usages: [], hasMore: false });
    expect(countCanaries(scene.kept(), canariesOf(scene))).toBe(0);
  });

  test('clients cannot start the timers, nor sign', async () => {
    for (const name of ['publishTrust', 'sweep']) {
      expect(await phone.client.send(name, {})).toEqual({ ok: false, code: 'CALL_REFUSED' });
    }
    const letter = { body: '{"ask":"keys","at":1}', sentAt: seconds(), mac: '0'.repeat(64) };
    expect(await phone.client.send('signAttestations', letter)).toEqual({ ok: false, code: 'CALL_REFUSED' });
  });
});

describe('an authority that decides itself', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene('decision');
  });
  afterAll(() => scene.stop());

  test('confirms its citizen, and nobody else', async () => {
    const phone = scene.phoneOf(HOLDER);
    await phone.fetchCertificate(await scene.prove(phone, scene.citizens.adult));
    expect(await scene.scan(phone)).toBe('accepted');
    const stranger = scene.phoneOf('openid-of-a-stranger');
    expect(await codeOfCall(scene.prove(stranger, scene.citizens.other))).toBe('IDENTITY_NOT_CONFIRMED');
  });
});
