import { faceConsentHash } from '#core/consent/face-consent';
import type { FunctionName, Input } from '#core/contract/functions';
import { application, deviceKeys, INSTALLATION_KEY } from '../../fakes/world';

const ID = 'a'.repeat(32);

/** With everything that may be left out. */
type Complete<T> = T extends readonly (infer Item)[]
  ? readonly Complete<Item>[]
  : T extends object
    ? { readonly [Field in keyof T]-?: Complete<T[Field]> }
    : T;

/** An input that every function's schema takes: a new field that is missing here, optional or not, does not compile. */
export const SAMPLE_INPUTS: { readonly [F in FunctionName]: Complete<Input<F>> } = {
  startEnrolment: { ...application(), consentTextHash: faceConsentHash() },
  compareFace: { intentId: ID, enrolmentId: ID, challengeId: ID, frameTimesMs: [0, 250, 500] },
  issueCertificate: { enrolmentId: ID, installationKey: INSTALLATION_KEY, deviceKeys: deviceKeys() },
  renewAttestations: {
    certificateId: ID,
    intentId: ID,
    deviceKeys: deviceKeys(),
    sentAt: 1,
    signature: 'A'.repeat(86),
  },
  signAttestations: { body: '{}', sentAt: 1, mac: '0'.repeat(64) },
  renderCertificate: { qrText: '281' },
  verifyPresentation: { scanId: ID, qrText: '281', asked: { challenge: 'wP_uABEi', askedAt: 1 } },
  syncScans: {
    scans: [
      { scanId: ID, qrText: '281', scannedAt: 1, decided: 'accepted', asked: { challenge: 'wP_uABEi', askedAt: 1 } },
    ],
  },
  readTrust: { statusLists: [0] },
  readCounterCredentials: { venueId: 7 },
  readVenueCredential: { signingKey: INSTALLATION_KEY },
  suspendCertificate: { action: 'lift', enrolmentId: ID },
  withdrawConsent: {},
  eraseHolder: { confirmation: 'erase everything' },
  exportHolder: { page: 0 },
  publishTrust: {},
  sweep: {},
};
