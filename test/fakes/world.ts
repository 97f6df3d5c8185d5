import { encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, type SignatureCheck } from '#core/certificate/ed25519';
import { DAY } from '#core/clock';
import { faceConsentHash } from '#core/consent/face-consent';
import type { Input } from '#core/contract/functions';
import { checkLetterOf } from '#core/identity/id-number';
import { POLICIES } from '#core/policy/policies';
import { Sensitive } from '#core/sensitive';
import { checkSignatureWithNode, signerOfWithNode } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import type { CertificateDocument } from '../../cloudfunctions/_shared/ports/documents/certificate-documents';
import type { EnrolmentDocument } from '../../cloudfunctions/_shared/ports/documents/enrolment-documents';
import { authorityOf } from './authority-of';
import { FixedClock } from './fixed-clock';
import { hashedPseudonyms } from './hashed-pseudonyms';
import { NOW, TRUST } from './issued';
import { directSigner } from './issuing';
import { MemoryCounters } from './memory-counters';
import { MemoryFrameStore } from './memory-frame-store';
import { MemoryListings } from './memory-listings';
import { MemoryRecords } from './memory-records';
import { seededRandomness } from './seeded-randomness';
import { xorSealer } from './xor-sealer';

export const OPERATOR_SEED = new Uint8Array(32).fill(42);
export const RECEIPT_SEED = new Uint8Array(32).fill(41);

const signReceipt = signerOfWithNode(RECEIPT_SEED);

/** Every port of the cloud's use cases, in memory, at NOW. */
export function makeWorld() {
  const records = new MemoryRecords();
  return {
    clock: new FixedClock(NOW),
    records,
    listings: new MemoryListings(records),
    frames: new MemoryFrameStore(),
    authority: authorityOf({ name: '张三丰', idNumber: idNumberOf('19900307') }, [new Uint8Array(1)]),
    operator: { sign: signerOfWithNode(OPERATOR_SEED) },
    directory: { listedAt: async () => TRUST.issuerKeys },
    counters: new MemoryCounters(),
    randomness: seededRandomness('world'),
    pseudonyms: hashedPseudonyms,
    sealer: xorSealer,
    signer: directSigner,
    trust: { current: async () => TRUST },
    receipts: { sign: async (message: Uint8Array) => signReceipt(message) },
    checkSignature: checkSignatureWithNode,
    signatures: { check: async (...signed: Parameters<SignatureCheck>) => checkSignatureWithNode(...signed) },
  };
}

export const CITIZEN = { ref: 'citizen' };
export const STRANGER = { ref: 'stranger' };
export const STAFF = { ref: 'staff' };

/** A number that nobody can have, born on `birth` (YYYYMMDD). */
export function idNumberOf(birth: string, sequence = '123'): string {
  const digits = `449999${birth}${sequence}`;
  return digits + checkLetterOf(digits);
}

let intents = 0;

/** An application that is right in every field, each with an intent of its own. */
export function application(changes: Partial<Input<'startEnrolment'>> = {}): Input<'startEnrolment'> {
  const idNumber = idNumberOf('19900307');
  const intentId = `${intents++}`.padStart(32, '0');
  return { intentId, name: '张三丰', idNumber, consentTextHash: faceConsentHash(), variant: 'allActions', ...changes };
}

export const ENROLMENT_ID = 'e'.repeat(32);

/** An enrolment of the citizen, with the face compared. */
export function comparedEnrolment(changes: Partial<EnrolmentDocument> = {}, birth = '19900307'): EnrolmentDocument {
  return {
    _id: ENROLMENT_ID,
    caller: CITIZEN.ref,
    subject: 'subject',
    sealedIdentity: xorSealer.seal({ name: new Sensitive('张三丰'), idNumber: new Sensitive(idNumberOf(birth)) }),
    application: 'application',
    consent: { purpose: 'faceComparison', textHash: faceConsentHash(), agreedAt: NOW },
    state: 'compared',
    challengeId: 'c'.repeat(32),
    createdAt: NOW,
    comparedAt: NOW,
    cardValidUntil: NOW + 3650 * DAY,
    ...changes,
  };
}

export const INSTALLATION_SEED = new Uint8Array(32).fill(90);
export const INSTALLATION_KEY = encodeBase64url(publicKeyOf(INSTALLATION_SEED));

const madeKeys = new Map<number, string[]>();

/** The public keys of a batch; another `first` gives other keys. Made once: thirty take tweetnacl a while. */
export function deviceKeys(first = 1): string[] {
  const keys = madeKeys.get(first) ?? makeDeviceKeys(first);
  madeKeys.set(first, keys);
  return [...keys];
}

function makeDeviceKeys(first: number): string[] {
  const seeds = Array.from({ length: POLICIES.attestation.batchSize }, (_, at) => new Uint8Array(32).fill(first + at));
  return seeds.map((seed) => encodeBase64url(publicKeyOf(seed)));
}

/** The certificate behind the codes of `issued.ts`. */
export function certificate(changes: Partial<CertificateDocument> = {}): CertificateDocument {
  const { _id, caller, subject, sealedIdentity } = comparedEnrolment();
  const holder = { _id, caller, subject, sealedIdentity, maskedName: '张*' };
  const validity = { notBefore: NOW - DAY, expiresAt: NOW + 300 * DAY, state: 'valid', stateSince: NOW - DAY } as const;
  const phone = { installationKey: INSTALLATION_KEY, authorityAskedAt: NOW - DAY };
  const number = { certificateNumber: '1234567812345670', assuranceLevel: 'lightweight' } as const;
  return { ...holder, ...number, ...validity, ...phone, ...changes };
}
