import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeBase64url } from '#core/bytes/base64url';
import { attestationValidity } from '#core/certificate/attestation-validity';
import { publicKeyOf } from '#core/certificate/ed25519';
import { DAY, HOUR } from '#core/clock';
import { POLICIES } from '#core/policy/policies';
import { signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import { verify } from '#core/presentation/verify';
import type { IssuerKey } from '#core/trust/trust-list';
import { derivedIssuerKeys } from '../../../cloudfunctions/_shared/adapters/derived-issuer-keys';
import { checkSignatureWithNode, signerOfWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { signAttestations } from '../../../cloudfunctions/signAttestations/sign-attestations';
import { context, DEVICE_SEED, NOW, TRUST } from '../../fakes/issued';
import { countedStatusPlaces } from '../../fakes/issuing';
import { openLetters } from '../../fakes/open-letters';

const TERM = 30 * DAY;
/** The next hour in which another key begins to sign. */
const BOUNDARY = Math.ceil(NOW / TERM) * TERM;

/** Any second of an hour will do, and an odd one shows that nothing is on the hour by luck. */
const MINUTES = 17 * 60 + 5;

const BIRTH = { year: 1990, month: 3, day: 7 };
const DEVICE_KEY = Buffer.from(publicKeyOf(DEVICE_SEED)).toString('base64url');
const signAsDevice = signerOfWithNode(DEVICE_SEED);

beforeEach(() => {
  vi.stubEnv('CTID_STAGE', 'development');
  vi.stubEnv('ISSUER_SEED', Buffer.alloc(32, 7).toString('base64url'));
});
afterEach(() => vi.unstubAllEnvs());

/** An attestation as it is issued at that time, by the function that holds the key. */
async function issueAt(now: number): Promise<{ attestation: Uint8Array; expiresAt: number }> {
  const validity = attestationValidity(BIRTH, now + 300 * DAY, now);
  const order = { ...validity, deviceKeys: [DEVICE_KEY], firstSerial: 1, level: 'lightweight', maskedName: '张*' };
  const ports = { letters: openLetters, issuerKeys: derivedIssuerKeys(), statusPlaces: countedStatusPlaces };
  const answer = await signAttestations(ports)(openLetters.write(JSON.stringify({ ask: 'attestations', order })));
  if (!('attestations' in answer)) throw new Error('nothing was signed');
  return { attestation: decodeBase64url(answer.attestations[0]?.signed ?? ''), expiresAt: validity.expiresAt };
}

/** The verdict on the attestation, shown at that second to a counter that knows these keys. */
function verdictAt(attestation: Uint8Array, now: number, issuerKeys: readonly IssuerKey[]) {
  const statement = { mode: 'show', presentedAt: now, nonce: Uint8Array.of(9, 8, 7, 6) } as const;
  const text = encodeQrText('presentation', signPresentation(attestation, statement, signAsDevice));
  const trust = { ...TRUST, issuerKeys };
  return verify(text, context({ now, trust, checkSignature: checkSignatureWithNode }));
}

/** How old the counter's trust list may be: fresh, of yesterday, as old as offline data may be, about to expire. */
const LIST_AGES = [0, DAY, POLICIES.offline.usable, POLICIES.publication.trustListLifetime - 1];

describe('while the issuer’s key changes', () => {
  test('no honest code fails: issued and shown at every hour around it, with lists of every age', async () => {
    const keys = derivedIssuerKeys();
    const listed = new Map<number, readonly IssuerKey[]>();
    const keysAt = (at: number) => listed.get(at) ?? listed.set(at, keys.listedAt(at)).get(at)!;
    const failures: string[] = [];
    let shown = 0;
    for (let issuedAt = BOUNDARY - 26 * HOUR + MINUTES; issuedAt < BOUNDARY + 3 * HOUR; issuedAt += HOUR) {
      const { attestation, expiresAt } = await issueAt(issuedAt);
      for (let now = issuedAt; now < expiresAt; now += HOUR) {
        for (const age of LIST_AGES) {
          const { outcome } = verdictAt(attestation, now, keysAt(now - age));
          if (outcome !== 'accepted') failures.push(`${issuedAt - BOUNDARY} ${now - BOUNDARY} ${age}`);
          shown++;
        }
      }
    }
    expect(failures).toEqual([]);
    expect(shown).toBeGreaterThan(2_000);
  });

  test('what the old key signs after its time is refused', async () => {
    const keys = derivedIssuerKeys();
    const old = keys.at(BOUNDARY - 1);
    const ports = { letters: openLetters, issuerKeys: { ...keys, at: () => old }, statusPlaces: countedStatusPlaces };
    const validity = attestationValidity(BIRTH, BOUNDARY + 300 * DAY, BOUNDARY + HOUR);
    const order = { ...validity, deviceKeys: [DEVICE_KEY], firstSerial: 1, level: 'lightweight', maskedName: '张*' };
    const answer = await signAttestations(ports)(openLetters.write(JSON.stringify({ ask: 'attestations', order })));
    const [{ signed } = { signed: '' }] = 'attestations' in answer ? answer.attestations : [];
    const verdict = verdictAt(decodeBase64url(signed), BOUNDARY + HOUR, keys.listedAt(BOUNDARY + HOUR));
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CODE_KEY_UNKNOWN' });
  });

  test('a new seed after a compromise ends every code of the old one, once the list is out', async () => {
    const { attestation } = await issueAt(NOW);
    vi.stubEnv('ISSUER_SEED', Buffer.alloc(32, 8).toString('base64url'));
    const renewed = derivedIssuerKeys();
    expect(verdictAt(attestation, NOW, renewed.listedAt(NOW))).toMatchObject({ outcome: 'rejected' });
    const { attestation: next } = await issueAt(NOW);
    expect(verdictAt(next, NOW, renewed.listedAt(NOW)).outcome).toBe('accepted');
  });
});
