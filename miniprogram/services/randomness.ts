import { CtidError } from '../core/errors';

/** A nonce of show mode (WIRE). */
const NONCE_LENGTH = 4;

/** Nonces kept ready: at one every five seconds they last for more than five minutes without being filled. */
const POOL = 64;

let pool: Uint8Array[] = [];
let filling: Promise<void> | undefined;

/** The only place where the phone draws random numbers; WeChat's generator is asked, which answers later. */
export async function drawBytes(length: number): Promise<Uint8Array> {
  const { randomValues } = await wx.getRandomValues({ length });
  if (randomValues.byteLength !== length) throw new CtidError('INTERNAL_ERROR', 'too few random bytes');
  return new Uint8Array(randomValues);
}

/** What makes a call repeatable: 128 bits, 32 hexadecimal digits. */
export async function newIntentId(): Promise<string> {
  const bytes = await drawBytes(16);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fills the pool of nonces, once at a time. */
export function fillNonces(): Promise<void> {
  filling ??= drawBytes(POOL * NONCE_LENGTH)
    .then((bytes) => {
      pool = Array.from({ length: POOL }, (_, at) => bytes.slice(at * NONCE_LENGTH, (at + 1) * NONCE_LENGTH));
    })
    .finally(() => {
      filling = undefined;
    });
  return filling;
}

/**
 * Four random bytes at once, each handed out once; the pool fills itself again meanwhile.
 * @throws {CtidError} INTERNAL_ERROR when it was never filled
 */
export function takeNonce(): Uint8Array {
  const nonce = pool.pop();
  if (pool.length < POOL / 2) fillNonces().catch(() => undefined);
  if (nonce === undefined) throw new CtidError('INTERNAL_ERROR', 'no nonce is ready');
  return nonce;
}
