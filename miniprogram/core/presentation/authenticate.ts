import { equalBytes } from '../bytes/equal-bytes';
import { signedBytes } from '../certificate/cose-sign1';
import { AsyncSignatureCheck, SignatureCheck } from '../certificate/ed25519';
import { IssuerKey, TrustList } from '../trust/trust-list';
import { FRESHNESS, freshnessOf } from './freshness';
import { Presentation } from './presentation';
import { ReadPresentation, readPresentation } from './read-presentation';
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

interface Knowledge {
  /** The verifier's trusted time, seconds since 1970. */
  readonly now: number;
  readonly trust: TrustList;
  /** The open question in answer mode; an answer to any other is refused. */
  readonly asked?: AskedChallenge;
}

export interface AuthenticationContext extends Knowledge {
  readonly checkSignature: SignatureCheck;
}

export interface AsyncAuthenticationContext extends Knowledge {
  readonly checkSignature: AsyncSignatureCheck;
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
  const { key, byIssuer, byDevice } = signaturesOf(reading.presentation, context.trust);
  const { checkSignature } = context;
  const signed = { issuer: byIssuer !== undefined && checkSignature(...byIssuer), device: checkSignature(...byDevice) };
  return conclude(reading, context, key, signed);
}

/** As `authenticate`; both signatures are checked at once, and other work goes on meanwhile. */
export async function authenticateAsync(text: string, context: AsyncAuthenticationContext): Promise<Authentication> {
  const reading = readPresentation(text);
  if ('checks' in reading) return reading;
  const { key, byIssuer, byDevice } = signaturesOf(reading.presentation, context.trust);
  const { checkSignature } = context;
  const checked = [byIssuer !== undefined && checkSignature(...byIssuer), checkSignature(...byDevice)];
  const [issuer = false, device = false] = await Promise.all(checked);
  return conclude(reading, context, key, { issuer, device });
}

type Signed = Parameters<SignatureCheck>;

/** The issuer's key and what must be signed by whom: nothing is the issuer's when no key may have signed it. */
function signaturesOf(presentation: Presentation, trust: TrustList) {
  const { attestation, signature } = presentation;
  const key = findIssuerKey(presentation, trust);
  const byIssuer: Signed | undefined = key && [attestation.signature, signedBytes(attestation), key.publicKey];
  const byDevice: Signed = [signature, signedBytes(presentation), attestation.claims.deviceKey];
  return { key, byIssuer, byDevice };
}

function conclude(
  { presentation, passed }: ReadPresentation,
  context: Knowledge,
  key: IssuerKey | undefined,
  signed: { readonly issuer: boolean; readonly device: boolean },
): Authentication {
  const checks = [
    ...passed,
    checkOf('issuerKey', key === undefined ? { code: 'CODE_KEY_UNKNOWN' } : undefined),
    checkOf('time', findTime(presentation, context)),
    checkOf('audience', findAudience(presentation, context.asked)),
    checkOf('issuerSignature', signed.issuer ? undefined : { code: 'CODE_FORGED' }),
    checkOf('deviceSignature', signed.device ? undefined : { code: 'CODE_FORGED' }),
  ];
  return signed.issuer && signed.device ? { checks, presentation } : { checks };
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

function findTime({ statement, attestation: { claims } }: Presentation, { now, asked }: Knowledge): Finding {
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
