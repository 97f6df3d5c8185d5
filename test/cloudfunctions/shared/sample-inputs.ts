import { faceConsentHash } from '#core/consent/face-consent';
import type { FunctionName, Input } from '#core/contract/functions';
import { application, deviceKeys } from '../../fakes/world';

const ID = 'a'.repeat(32);

/** An input that every function's schema takes. */
export const SAMPLE_INPUTS: { readonly [F in FunctionName]: Input<F> } = {
  startEnrolment: { ...application(), consentTextHash: faceConsentHash() },
  compareFace: { enrolmentId: ID, challengeId: ID, frameTimesMs: [0, 250, 500] },
  issueCertificate: { enrolmentId: ID, deviceKeys: deviceKeys() },
  signAttestations: { body: '{}', sentAt: 1, mac: '0'.repeat(64) },
  renderCertificate: { qrText: '281' },
  verifyPresentation: { scanId: ID, qrText: '281' },
};
