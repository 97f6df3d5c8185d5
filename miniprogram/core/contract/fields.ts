import * as v from 'valibot';
import { POLICIES } from '../policy/policies';

/** What single fields may hold; every function's input is made of these. Strings only: no operator can hide in one. */

/** A 128-bit random identifier, 32 hexadecimal digits: unguessable (THREATS 7). */
export const identifier = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** Text that a person typed, before it is normalised; the longest ID-card name has well under 100 characters. */
export const typedText = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** 32 bytes as base64url: an Ed25519 public key. */
export const publicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));

/** 6 bytes as base64url: the challenge of a counter. */
export const bytes6 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8}$/));

/** A venue's number, as 32 bits hold it (WIRE). */
export const venueNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));

/** 64 bytes as base64url: a SHA-512 or an Ed25519 signature. */
export const bytes64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{85}[AQgw]$/));

/** 32 bytes as hexadecimal digits: an HMAC-SHA256. */
export const mac = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What the largest symbol holds, version 40-L in numeric mode (ISO/IEC 18004:2015 table 7); other modes hold fewer. */
const MOST_IN_ONE_SYMBOL = 7_089;

/** The text of a scanned code. Anything a scanner can give is let in: what it is, is the verdict's to say. */
export const scannedText = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_IN_ONE_SYMBOL));

/** When each frame was taken, in milliseconds since the first, within ten minutes; whether a camera could is `arePlausibleTimes`'. */
export const frameTimes = v.pipe(
  v.array(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(600_000))),
  v.minLength(1),
  v.maxLength(POLICIES.challenge.mostFrames),
);

/** Seconds since 1970, as 32 bits hold them. */
export const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
