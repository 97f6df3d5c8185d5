import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { faceConsentHash } from '#core/consent/face-consent';
import type { CertificateIssued, EnrolmentStarted } from '#core/contract/answers';
import type { Input } from '#core/contract/functions';
import { renewalBytes } from '#core/contract/signed-request';
import type { ChallengeStep } from '#core/liveness/challenge';
import { POLICIES } from '#core/policy/policies';
import { type DeviceStatement, signPresentation } from '#core/presentation/presentation';
import { encodeQrText } from '#core/presentation/qr-text';
import type { CloudClient } from '../localcloud/cloud-client';
import type { Burst } from '../performer/perform';

/** Who applies, in the words of the ID card. */
export interface Applicant {
  readonly name: string;
  readonly idNumber: string;
}

/** A citizen's phone: what the mini-program will do, without its screens. */
export class Phone {
  private seeds = newSeeds();
  private readonly installationSeed = new Uint8Array(randomBytes(32));
  private attestations: readonly Uint8Array[] = [];
  private shown = 0;

  constructor(readonly client: CloudClient) {}

  /** Consents, gives name and number, and gets a challenge without head turns. */
  start({ name, idNumber }: Applicant): Promise<EnrolmentStarted> {
    const consentTextHash = faceConsentHash();
    const variant = 'withoutHeadTurns';
    return this.client.call('startEnrolment', { intentId: newIntent(), name, idNumber, consentTextHash, variant });
  }

  /** Films what the challenge asks for, which takes six seconds, uploads the frames and has the face compared. */
  async prove(started: EnrolmentStarted, film: (steps: readonly ChallengeStep[]) => Burst): Promise<void> {
    const { frames, timesMs } = film(started.steps);
    const uploads = frames.map((frame, at) => this.client.upload(started.framePaths[at] ?? '', frame));
    await Promise.all([...uploads, setTimeout(timesMs.at(-1))]);
    const { enrolmentId, challengeId } = started;
    const input = { intentId: newIntent(), enrolmentId, challengeId, frameTimesMs: [...timesMs] };
    await this.client.call('compareFace', input);
  }

  /** Fetches the certificate and its first batch, bound to keys that never leave the phone. */
  async fetchCertificate({ enrolmentId }: EnrolmentStarted): Promise<CertificateIssued> {
    const deviceKeys = this.seeds.map((seed) => encodeBase64url(publicKeyOf(seed)));
    const installationKey = encodeBase64url(publicKeyOf(this.installationSeed));
    const issued = await this.client.call('issueCertificate', { enrolmentId, installationKey, deviceKeys });
    this.attestations = issued.attestations.map(decodeBase64url);
    return issued;
  }

  /** Fetches the next batch, for new keys; the request is signed by this installation. */
  async renew(certificateId: string, now: number): Promise<void> {
    const seeds = newSeeds();
    const { attestations } = await this.client.call('renewAttestations', this.askForBatch(certificateId, now, seeds));
    this.seeds = seeds;
    this.attestations = attestations.map(decodeBase64url);
    this.shown = 0;
  }

  /** The request for a batch that is bound to these keys, signed by this installation. */
  askForBatch(certificateId: string, now: number, seeds = newSeeds()): Input<'renewAttestations'> {
    const deviceKeys = seeds.map((seed) => encodeBase64url(publicKeyOf(seed)));
    const request = { certificateId, intentId: newIntent(), deviceKeys, sentAt: now };
    return { ...request, signature: encodeBase64url(signerOf(this.installationSeed)(renewalBytes(request))) };
  }

  /** The text of a code, signed at `presentedAt` with the next attestation of the batch. */
  showCode(presentedAt: number): string {
    return this.present({ mode: 'show', presentedAt, nonce: new Uint8Array(randomBytes(4)) });
  }

  /** The text of an answer to a venue's challenge, with the next attestation of the batch. */
  answerCode(audience: number, challenge: Uint8Array, presentedAt: number): string {
    return this.present({ mode: 'answer', presentedAt, challenge, audience });
  }

  private present(statement: DeviceStatement): string {
    const position = this.shown++ % this.attestations.length;
    const signer = signerOf(this.seeds[position] ?? new Uint8Array(32));
    const attestation = this.attestations[position] ?? new Uint8Array(0);
    return encodeQrText('presentation', signPresentation(attestation, statement, signer));
  }
}

/** A seed for each attestation of a batch. */
function newSeeds(): readonly Uint8Array[] {
  return Array.from({ length: POLICIES.attestation.batchSize }, () => new Uint8Array(randomBytes(32)));
}

/** What makes a call repeatable: the same intent, sent again, does nothing twice. */
function newIntent(): string {
  return randomBytes(16).toString('hex');
}
