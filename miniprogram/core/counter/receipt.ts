import { encodeCbor } from '../bytes/cbor-encode';
import { AsyncSigner, EDDSA_HEADER, encodeCose, signedBytes } from '../certificate/cose-sign1';
import { ErrorCode } from '../errors';
import { Verdict } from '../presentation/verdict';

/** The café's proof that it checked, and what came of it; it says nothing of the holder. */
export interface Receipt {
  /** 32 hexadecimal digits, given by the counter. */
  readonly scanId: string;
  readonly venueId: number;
  /** Seconds since 1970. */
  readonly checkedAt: number;
  readonly outcome: Verdict['outcome'];
  readonly reason?: ErrorCode;
}

/** A signed receipt: COSE_Sign1 over [scanId, venue, time, outcome, reason or empty]. */
export async function signReceipt(receipt: Receipt, sign: AsyncSigner): Promise<Uint8Array> {
  const { scanId, venueId, checkedAt, outcome, reason = '' } = receipt;
  const payload = encodeCbor([scanId, venueId, checkedAt, outcome, reason]);
  const unsigned = { protectedHeader: EDDSA_HEADER, payload };
  return encodeCose({ ...unsigned, signature: await sign(signedBytes(unsigned)) });
}
