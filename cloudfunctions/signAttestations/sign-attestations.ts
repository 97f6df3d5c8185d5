import * as v from 'valibot';
import { decodeBase64url, encodeBase64url } from '#core/bytes/base64url';
import { ASSURANCE_LEVELS } from '#core/certificate/assurance-level';
import { signAttestation } from '#core/certificate/attestation';
import type { NamedIssuerKey, SignedAttestation } from '#core/contract/answers';
import { publicKey, time } from '#core/contract/fields';
import type { Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { POLICIES } from '#core/policy/policies';
import type { IssuerKey } from '#core/trust/trust-list';
import type { BatchOrder } from '../_shared/ports/attestation-signer';
import type { InternalLetters } from '../_shared/ports/internal-letters';
import type { IssuerKeys, IssuerSigningKey } from '../_shared/ports/issuer-keys';
import type { StatusPlaces } from '../_shared/ports/status-places';

interface Ports {
  readonly letters: InternalLetters;
  readonly issuerKeys: IssuerKeys;
  readonly statusPlaces: StatusPlaces;
}

/**
 * The only function with the issuer key: signs batches of attestations, and tells the public keys. It believes only
 * letters of functions that share its secret, and the same order gives the same bytes, so that a repeated call is harmless.
 * @throws {CtidError} CALL_REFUSED, REQUEST_INVALID
 */
export function signAttestations({ letters, issuerKeys, statusPlaces }: Ports) {
  return async (letter: Input<'signAttestations'>): Promise<Output<'signAttestations'>> => {
    const request = parseRequest(letters.open(letter));
    if (request.ask === 'keys') return { issuerKeys: issuerKeys.listedAt(request.at).map(namedKey) };
    const { order } = request;
    const key = issuerKeys.at(order.issuedAt);
    return { attestations: order.deviceKeys.map((_, position) => signOne(order, position, key, statusPlaces)) };
  };
}

const ORDER = v.strictObject({
  deviceKeys: v.pipe(v.array(publicKey), v.minLength(1), v.maxLength(POLICIES.attestation.batchSize)),
  firstSerial: v.pipe(v.number(), v.integer(), v.minValue(0)),
  issuedAt: time,
  expiresAt: time,
  level: v.picklist(ASSURANCE_LEVELS),
  over18: v.boolean(),
  maskedName: v.pipe(v.string(), v.maxLength(3)),
});

const REQUEST = v.variant('ask', [
  v.strictObject({ ask: v.literal('attestations'), order: ORDER }),
  v.strictObject({ ask: v.literal('keys'), at: time }),
]);

function parseRequest(body: string): v.InferOutput<typeof REQUEST> {
  const request = v.safeParse(REQUEST, JSON.parse(body));
  if (!request.success) throw new CtidError('REQUEST_INVALID');
  return request.output;
}

function namedKey({ publicKey: bytes, ...key }: IssuerKey): NamedIssuerKey {
  return { ...key, publicKey: encodeBase64url(bytes) };
}

function signOne(order: BatchOrder, position: number, key: IssuerSigningKey, places: StatusPlaces): SignedAttestation {
  const place = places.of(order.firstSerial + position);
  const { issuedAt, expiresAt, level, over18, maskedName } = order;
  const deviceKey = decodeBase64url(order.deviceKeys[position] ?? '');
  const claims = { issuedAt, expiresAt, level, over18, maskedName, deviceKey, ...place };
  return { signed: encodeBase64url(signAttestation(claims, key.kid, key.sign)), ...place };
}
