import { equalBytes } from '../bytes/equal-bytes';
import { signedBytes } from '../certificate/cose-sign1';
import { SignatureCheck } from '../certificate/ed25519';
import { IssuerKey, TrustList } from '../trust/trust-list';
import { FRESHNESS, freshnessOf } from './freshness';
import { Presentation } from './presentation';
import { readPresentation } from './read-presentation';
import { Check, checkOf, Finding } from './verdict';

/** The question that a counter asked and that an answer must match. */
export interface AskedChallenge {
  /** 6 bytes. */
  readonly challenge: Uint8Array;
  /** The venue that asked. */
  readonly venue: number;
  /** The question is open no more: whatever answers it now is stale. */
  readonly isLate?: true;
}

export interface AuthenticationContext {
  /** The verifier's trusted time, seconds since 1970. */
  readonly now: number;
  readonly trust: TrustList;
  readonly checkSignature: SignatureCheck;
  /** The open question in answer mode; an answer to any other is refused. */
  readonly asked?: AskedChallenge;
}

/** COSE's number of EdDSA (RFC 9053 §2.2): a key pinned to another algorithm is not tried with this one. */
const EDDSA = -8;

/** What was found of the code itself; the presentation is there only when both signatures are good. */
export interface Authentication {
  readonly checks: readonly Check[];
  readonly presentation?: Presentation;
}

/**
 * Is this a code that a trusted issuer and the device itself signed, now, for this venue?
 * Every check that can still be made is made after the first failure. Never throws on untrusted text.
 */
export function authenticate(text: string, context: AuthenticationContext): Authentication {
  const reading = readPresentation(text);
  if ('checks' in reading) return reading;

  const { presentation } = reading;
  const key = findIssuerKey(presentation, context.trust);
  const issuerSigned = isSignedByIssuer(presentation, key, context);
  const deviceSigned = isSignedByDevice(presentation, context);
  const checks = [
    ...reading.passed,
    checkOf('issuerKey', key === undefined ? { code: 'CODE_KEY_UNKNOWN' } : undefined),
    checkOf('time', findTime(presentation, context)),
    checkOf('audience', findAudience(presentation, context.asked)),
    checkOf('issuerSignature', issuerSigned ? undefined : { code: 'CODE_FORGED' }),
    checkOf('deviceSignature', deviceSigned ? undefined : { code: 'CODE_FORGED' }),
  ];
  return issuerSigned && deviceSigned ? { checks, presentation } : { checks };
}

/** The key by its number, when it is one for EdDSA, its window covers the time of issue and it may sign that level. */
function findIssuerKey({ attestation: { kid, claims } }: Presentation, trust: TrustList): IssuerKey | undefined {
  return trust.issuerKeys.find(
    (key) =>
      key.kid === kid &&
      key.algorithm === EDDSA &&
      claims.issuedAt >= key.notBefore &&
      claims.issuedAt < key.notAfter &&
      key.levels.includes(claims.level),
  );
}

function isSignedByIssuer(
  { attestation }: Presentation,
  key: IssuerKey | undefined,
  { checkSignature }: AuthenticationContext,
): boolean {
  return key !== undefined && checkSignature(attestation.signature, signedBytes(attestation), key.publicKey);
}

function isSignedByDevice(presentation: Presentation, { checkSignature }: AuthenticationContext): boolean {
  const { deviceKey } = presentation.attestation.claims;
  return checkSignature(presentation.signature, signedBytes(presentation), deviceKey);
}

function findTime(
  { statement, attestation: { claims } }: Presentation,
  { now, asked }: AuthenticationContext,
): Finding {
  if (now >= claims.expiresAt) return { code: 'CODE_EXPIRED' };
  if (now < claims.issuedAt - FRESHNESS.undecided) return { code: 'CODE_STALE' };
  // An answer's freshness is its challenge: the holder's clock no longer matters.
  if (statement.mode === 'answer') return asked?.isLate ? { code: 'CODE_STALE' } : undefined;
  const freshness = freshnessOf(statement.presentedAt, now);
  if (freshness === 'stale') return { code: 'CODE_STALE' };
  return freshness === 'undecided' ? { code: 'CODE_CLOCK_OFF', undecided: true } : undefined;
}

function findAudience({ statement }: Presentation, asked: AskedChallenge | undefined): Finding {
  if (statement.mode === 'show') return undefined;
  const isAnswer = asked?.venue === statement.audience && equalBytes(asked.challenge, statement.challenge);
  return isAnswer ? undefined : { code: 'CODE_FOR_ANOTHER' };
}
