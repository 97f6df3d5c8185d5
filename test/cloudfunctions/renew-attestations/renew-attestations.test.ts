import { describe, expect, test } from 'vitest';
import { decodeBase64url } from '#core/bytes/base64url';
import { decodeAttestation } from '#core/certificate/attestation';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import type { CertificateDocument } from '../../../cloudfunctions/_shared/ports/documents/certificate-documents';
import { revoke } from '../../../cloudfunctions/_shared/supersede';
import { renewAttestations } from '../../../cloudfunctions/renewAttestations/renew-attestations';
import { makeCafe } from '../../fakes/cafe';
import { NOW } from '../../fakes/issued';
import { renewal } from '../../fakes/renewal';
import { CITIZEN, certificate, deviceKeys, ENROLMENT_ID, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

async function setUp(holder: Partial<CertificateDocument> = {}) {
  const world = await makeCafe({ holder });
  const renew = renewAttestations(world);
  return { ...world, renew, codeFor: (input = renewal(), caller = CITIZEN) => codeFrom(renew(input, caller)) };
}

describe('renewAttestations', () => {
  test('gives a next batch for the phone’s new keys, for a day', async () => {
    const { renew } = await setUp();
    const { attestations, certificate: view } = await renew(renewal(), CITIZEN);
    const claims = attestations.map((signed) => decodeAttestation(decodeBase64url(signed)).claims);
    expect(claims).toHaveLength(30);
    expect(new Set(claims.map(({ statusIndex }) => statusIndex)).size).toBe(30);
    expect(view.certificateId).toBe(certificate()._id);
    for (const { expiresAt } of claims) expect(expiresAt).toBeLessThanOrEqual(NOW + DAY);
  });

  test('gives the same intent the same bytes, and another keys’ call nothing', async () => {
    const { renew, codeFor, clock } = await setUp();
    const first = await renew(renewal(), CITIZEN);
    clock.advance(120);
    expect(await renew(renewal(), CITIZEN)).toEqual(first);
    expect(await codeFor(renewal({ deviceKeys: deviceKeys(200) }))).toBe('BATCH_ALREADY_ISSUED');
  });

  test('takes no other phone’s signature, and none over another request', async () => {
    const { codeFor, records } = await setUp();
    expect(await codeFor(renewal({}, new Uint8Array(32).fill(99)))).toBe('INSTALLATION_UNKNOWN');
    expect(await codeFor({ ...renewal(), deviceKeys: deviceKeys(200) })).toBe('INSTALLATION_UNKNOWN');
    expect(await codeFor({ ...renewal(), intentId: 'b'.repeat(32) })).toBe('INSTALLATION_UNKNOWN');
    expect(await codeFor({ ...renewal(), sentAt: NOW + 1 })).toBe('INSTALLATION_UNKNOWN');
    expect(records.all('batches')).toEqual([]);
  });

  test.each([
    [POLICIES.signedRequest.window, undefined],
    [POLICIES.signedRequest.window + 1, 'REQUEST_TIME_WRONG'],
    [-POLICIES.signedRequest.window - 1, 'REQUEST_TIME_WRONG'],
  ])('answers a request from %i s ago with %s', async (age, code) => {
    const { codeFor } = await setUp();
    expect(await codeFor(renewal({ sentAt: NOW - age }))).toBe(code);
  });

  test('answers a stranger as if there were no certificate', async () => {
    const { codeFor } = await setUp();
    expect(await codeFor(renewal(), STRANGER)).toBe('CERTIFICATE_NOT_FOUND');
    expect(await codeFor(renewal({ certificateId: '0'.repeat(32) }))).toBe('CERTIFICATE_NOT_FOUND');
  });

  test.each<[string, Partial<CertificateDocument>]>([
    ['CERTIFICATE_SUSPENDED', { state: 'suspended' }],
    ['CERTIFICATE_SUPERSEDED', { state: 'revoked', revokedBecause: 'superseded' }],
    ['CERTIFICATE_REVOKED', { state: 'revoked', revokedBecause: 'recordChanged' }],
    ['CERTIFICATE_REVOKED', { state: 'pending' }],
    ['CERTIFICATE_EXPIRED', { expiresAt: NOW }],
  ])('refuses with %s', async (code, holder) => {
    expect(await (await setUp(holder)).codeFor()).toBe(code);
  });

  test('gives twelve batches a day and the next when the day is over', async () => {
    const { codeFor, clock } = await setUp();
    const intent = (number: number, sentAt = NOW) => renewal({ intentId: String(number).padStart(32, '0'), sentAt });
    for (let number = 0; number < POLICIES.renewals.most; number++)
      expect(await codeFor(intent(number))).toBeUndefined();
    expect(await codeFor(intent(50))).toBe('RENEWALS_EXHAUSTED');
    expect(await codeFor(intent(3))).toBeUndefined();
    clock.advance(DAY);
    expect(await codeFor(intent(50, NOW + DAY))).toBeUndefined();
  });
});

describe('the authority at a renewal', () => {
  const DUE = { authorityAskedAt: NOW - POLICIES.authority.askedAgainAfter };

  test('is not asked before it is due', async () => {
    const world = await makeCafe();
    const authority = { ...world.authority, lookUp: () => Promise.reject(new Error('asked')) };
    await expect(renewAttestations({ ...world, authority })(renewal(), CITIZEN)).resolves.toBeDefined();
  });

  test('shortens the certificate to the card’s expiry, and is not asked again', async () => {
    const { renew, records } = await setUp(DUE);
    const { certificate: view } = await renew(renewal(), CITIZEN);
    expect(view.expiresAt).toBe(NOW + 86_400);
    expect(records.all('certificates')).toMatchObject([{ expiresAt: NOW + 86_400, authorityAskedAt: NOW }]);
  });

  test('is when the identity is sealed anew, unless the certificate was revoked meanwhile', async () => {
    const world = await makeCafe({ holder: DUE });
    const sealer = { ...world.sealer, seal: () => 'sealed anew' };
    await renewAttestations({ ...world, sealer })(renewal(), CITIZEN);
    expect(world.records.all('certificates')).toMatchObject([{ sealedIdentity: 'sealed anew' }]);

    const other = await makeCafe({ holder: DUE });
    const lookUp = async () => {
      await revoke(other, ENROLMENT_ID, 'superseded');
      return { cardValidUntil: NOW + DAY };
    };
    const authority = { ...other.authority, lookUp };
    await codeFrom(renewAttestations({ ...other, authority, sealer })(renewal(), CITIZEN));
    expect(other.records.all('certificates')).toMatchObject([{ state: 'revoked', sealedIdentity: '' }]);
  });

  test('ends the certificate of a record that no longer stands', async () => {
    const world = await makeCafe({ holder: DUE });
    const authority = { ...world.authority, lookUp: async () => undefined };
    const renew = renewAttestations({ ...world, authority });
    expect(await codeFrom(renew(renewal(), CITIZEN))).toBe('CERTIFICATE_REVOKED');
    expect(world.records.all('certificates')).toMatchObject([{ state: 'revoked', revokedBecause: 'recordChanged' }]);
    expect(world.records.all('auditEntries')).toMatchObject([{ action: 'certificateRevoked', actor: 'system' }]);
  });

  test('that cannot be reached ends nothing', async () => {
    const world = await makeCafe({ holder: DUE });
    const { CtidError } = await import('#core/errors');
    const authority = { ...world.authority, lookUp: () => Promise.reject(new CtidError('AUTHORITY_UNREACHABLE')) };
    expect(await codeFrom(renewAttestations({ ...world, authority })(renewal(), CITIZEN))).toBe(
      'AUTHORITY_UNREACHABLE',
    );
    expect(world.records.all('certificates')[0]?.state).toBe('valid');
  });

  test('ends a certificate whose card has expired', async () => {
    const world = await makeCafe({ holder: DUE });
    const authority = { ...world.authority, lookUp: async () => ({ cardValidUntil: NOW }) };
    expect(await codeFrom(renewAttestations({ ...world, authority })(renewal(), CITIZEN))).toBe('CERTIFICATE_EXPIRED');
  });
});

test('the key of the fakes is the one that signs', () => {
  expect(certificate().installationKey).toBe(
    Buffer.from(publicKeyOf(new Uint8Array(32).fill(90))).toString('base64url'),
  );
});
