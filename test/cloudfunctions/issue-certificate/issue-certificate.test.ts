import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { decodeAttestation } from '#core/certificate/attestation';
import { signedBytes } from '#core/certificate/cose-sign1';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import type { EnrolmentDocument } from '../../../cloudfunctions/_shared/ports/documents/enrolment-documents';
import { issueCertificate } from '../../../cloudfunctions/issueCertificate/issue-certificate';
import { ISSUER_SEED, NOW } from '../../fakes/issued';
import {
  CITIZEN,
  comparedEnrolment,
  deviceKeys,
  ENROLMENT_ID,
  INSTALLATION_KEY,
  makeWorld,
  STRANGER,
} from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

const INPUT = { enrolmentId: ENROLMENT_ID, installationKey: INSTALLATION_KEY, deviceKeys: deviceKeys() };

async function setUp(changes: Partial<EnrolmentDocument> = {}, birth?: string) {
  const world = makeWorld();
  await world.records.add('enrolments', comparedEnrolment(changes, birth));
  return { ...world, issue: issueCertificate(world) };
}

describe('issueCertificate', () => {
  test('gives a lightweight certificate for a year, with a masked name', async () => {
    const { issue } = await setUp();
    const { certificate } = await issue(INPUT, CITIZEN);
    expect(certificate).toMatchObject({ maskedName: '张*', assuranceLevel: 'lightweight', notBefore: NOW });
    expect(certificate.certificateNumber).toMatch(/^\d{16}$/);
    expect(certificate.expiresAt).toBe(NOW + POLICIES.certificate.lifetime);
  });

  test('gives one attestation for each device key, signed by the issuer, at places of their own', async () => {
    const { issue } = await setUp();
    const { attestations } = await issue(INPUT, CITIZEN);
    const read = attestations.map((signed) => decodeAttestation(decodeBase64url(signed)));
    expect(read.map(({ claims }) => encodeBase64url(claims.deviceKey))).toEqual(INPUT.deviceKeys);
    expect(new Set(read.map(({ claims }) => claims.statusIndex)).size).toBe(POLICIES.attestation.batchSize);
    for (const attestation of read) {
      expect(checkSignatureWithNode(attestation.signature, signedBytes(attestation), publicKeyOf(ISSUER_SEED))).toBe(
        true,
      );
      expect(attestation.claims).toMatchObject({ level: 'lightweight', over18: true, maskedName: '张*' });
    }
  });

  test('lets a verifier find the certificate by every place, and ends the enrolment', async () => {
    const { issue, records } = await setUp();
    await issue(INPUT, CITIZEN);
    expect(records.all('attestations')).toHaveLength(POLICIES.attestation.batchSize);
    for (const { certificateId } of records.all('attestations')) expect(certificateId).toBe(ENROLMENT_ID);
    expect(records.all('enrolments')[0]?.state).toBe('issued');
  });

  test('revokes the one before, whoever’s account it is in, and the audit names who caused that', async () => {
    const { issue, records } = await setUp();
    await issue(INPUT, CITIZEN);
    await records.add('enrolments', comparedEnrolment({ _id: '7'.repeat(32), caller: STRANGER.ref }));
    await issue({ ...INPUT, enrolmentId: '7'.repeat(32), deviceKeys: deviceKeys(100) }, STRANGER);
    const revoked = records.all('auditEntries').filter(({ action }) => action === 'certificateRevoked');
    expect(revoked).toMatchObject([{ actor: STRANGER.ref, object: ENROLMENT_ID }]);
  });

  test('never outlives the ID card', async () => {
    const { issue } = await setUp({ cardValidUntil: NOW + 40 * DAY });
    expect((await issue(INPUT, CITIZEN)).certificate.expiresAt).toBe(NOW + 40 * DAY);
  });

  test('tells a minor’s age, and ends at midnight for who turns 18', async () => {
    const { issue } = await setUp({}, '20080602');
    const { attestations } = await issue(INPUT, CITIZEN);
    const { claims } = decodeAttestation(decodeBase64url(attestations[0] ?? ''));
    expect(claims.over18).toBe(false);
    expect(claims.expiresAt).toBe(Date.parse('2026-06-02T00:00:00+08:00') / 1000);
  });
});

describe('issueCertificate refuses', () => {
  test.each(['challenged', 'comparing', 'refused'] as const)('an enrolment that is %s', async (state) => {
    const { issue, records } = await setUp({ state });
    expect(await codeFrom(issue(INPUT, CITIZEN))).toBe('ENROLMENT_STEP_WRONG');
    expect(records.all('certificates')).toEqual([]);
  });

  test('another’s enrolment with the answer for one that does not exist', async () => {
    const { issue, records } = await setUp();
    expect(await codeFrom(issue(INPUT, STRANGER))).toBe('ENROLMENT_NOT_FOUND');
    expect(await codeFrom(issue({ ...INPUT, enrolmentId: 'f'.repeat(32) }, STRANGER))).toBe('ENROLMENT_NOT_FOUND');
    expect(records.all('certificates')).toEqual([]);
  });

  test('the same device key twice in a batch', async () => {
    const { issue } = await setUp();
    const [first = '', ...rest] = INPUT.deviceKeys;
    const repeated = [first, ...rest.slice(0, -1), first];
    expect(await codeFrom(issue({ ...INPUT, deviceKeys: repeated }, CITIZEN))).toBe('DEVICE_KEYS_REPEATED');
  });

  test.each([NOW, NOW - 1, undefined])('an ID card that expired (%s)', async (cardValidUntil) => {
    const { issue, records } = await setUp();
    const { cardValidUntil: _, ...enrolment } = comparedEnrolment({ _id: 'a'.repeat(32) });
    await records.add('enrolments', cardValidUntil === undefined ? enrolment : { ...enrolment, cardValidUntil });
    expect(await codeFrom(issue({ ...INPUT, enrolmentId: 'a'.repeat(32) }, CITIZEN))).toBe('ID_CARD_EXPIRED');
  });

  test('other keys for an enrolment that has its batch', async () => {
    const { issue } = await setUp();
    await issue(INPUT, CITIZEN);
    expect(await codeFrom(issue({ ...INPUT, deviceKeys: deviceKeys(100) }, CITIZEN))).toBe('BATCH_ALREADY_ISSUED');
  });
});
