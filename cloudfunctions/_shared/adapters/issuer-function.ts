import * as v from 'valibot';
import { decodeBase64url } from '#core/bytes/base64url';
import { ASSURANCE_LEVELS } from '#core/certificate/assurance-level';
import { CtidError, ERROR_CODES } from '#core/errors';
import type { AttestationSigner } from '../ports/attestation-signer';
import type { InternalLetter, InternalLetters } from '../ports/internal-letters';
import type { IssuerDirectory } from '../ports/issuer-directory';
import { wxCloud } from './wx-cloud';
import { askWx, type WxReply } from './wx-reply';

/** The signing function's own time-out of 10 s (its config.json), and a little for the way. */
const TIMEOUT_MS = 12_000;

const ATTESTATIONS = v.object({
  attestations: v.array(v.object({ signed: v.string(), statusList: v.number(), statusIndex: v.number() })),
});

const KEYS = v.object({
  issuerKeys: v.array(
    v.object({
      kid: v.number(),
      algorithm: v.number(),
      publicKey: v.pipe(v.string(), v.transform(decodeBase64url)),
      notBefore: v.number(),
      notAfter: v.number(),
      levels: v.array(v.picklist(ASSURANCE_LEVELS)),
    }),
  ),
});

/** The function `signAttestations`, which holds the issuer key and believes authenticated letters only. */
export function issuerFunction(letters: InternalLetters): AttestationSigner & IssuerDirectory {
  const ask = async <T>(request: object, schema: v.GenericSchema<unknown, T>) =>
    interpret(await send(letters.write(JSON.stringify(request))), schema);
  return {
    sign: async (order) => (await ask({ ask: 'attestations', order }, ATTESTATIONS)).attestations,
    listedAt: async (at) => (await ask({ ask: 'keys', at }, KEYS)).issuerKeys,
  };
}

function send({ body, sentAt, mac }: InternalLetter): Promise<WxReply<{ readonly result: unknown }>> {
  const data = { body, sentAt, mac };
  return askWx(() => wxCloud.callFunction({ name: 'signAttestations', data, timeout: TIMEOUT_MS }));
}

const REFUSAL = v.object({ ok: v.literal(false), code: v.picklist(Object.values(ERROR_CODES).flat()) });

function interpret<T>(reply: WxReply<{ readonly result: unknown }>, schema: v.GenericSchema<unknown, T>): T {
  if (!reply.answered) throw new CtidError('SERVICE_UNAVAILABLE', `signing, errCode ${reply.errCode}`);
  const { result } = reply.value;
  if (v.is(REFUSAL, result)) throw new CtidError(result.code, 'signing');
  const answer = v.safeParse(v.object({ ok: v.literal(true), value: schema }), result);
  if (!answer.success) throw new CtidError('SERVICE_UNAVAILABLE', 'signing answered something else');
  return answer.output.value as T;
}
