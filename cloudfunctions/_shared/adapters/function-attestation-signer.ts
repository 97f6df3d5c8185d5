import * as v from 'valibot';
import type { SignedAttestation } from '#core/contract/functions';
import { CtidError, ERROR_CODES } from '#core/errors';
import type { AttestationSigner } from '../ports/attestation-signer';
import type { InternalLetter, InternalLetters } from '../ports/internal-letters';
import { wxCloud } from './wx-cloud';
import { askWx, type WxReply } from './wx-reply';

/** The signing function's own time-out of 10 s (its config.json), and a little for the way. */
const TIMEOUT_MS = 12_000;

const ANSWER = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    value: v.object({
      attestations: v.array(v.object({ signed: v.string(), statusList: v.number(), statusIndex: v.number() })),
    }),
  }),
  v.object({ ok: v.literal(false), code: v.picklist(Object.values(ERROR_CODES).flat()) }),
]);

/** Has batches signed by the function `signAttestations`, which believes authenticated letters only. */
export function functionAttestationSigner(letters: InternalLetters): AttestationSigner {
  return {
    async sign(order) {
      return interpret(await send(letters.write(JSON.stringify(order))));
    },
  };
}

function send({ body, sentAt, mac }: InternalLetter): Promise<WxReply<{ readonly result: unknown }>> {
  const data = { body, sentAt, mac };
  return askWx(() => wxCloud.callFunction({ name: 'signAttestations', data, timeout: TIMEOUT_MS }));
}

function interpret(reply: WxReply<{ readonly result: unknown }>): readonly SignedAttestation[] {
  if (!reply.answered) throw new CtidError('SERVICE_UNAVAILABLE', `signing, errCode ${reply.errCode}`);
  const answer = v.safeParse(ANSWER, reply.value.result);
  if (!answer.success) throw new CtidError('SERVICE_UNAVAILABLE', 'signing answered something else');
  if (!answer.output.ok) throw new CtidError(answer.output.code, 'signing');
  return answer.output.value.attestations;
}
