import { expect, test } from 'vitest';
import { decodeCbor } from '#core/bytes/cbor-decode';
import { decodeCose, signedBytes } from '#core/certificate/cose-sign1';
import { checkSignature, publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { signReceipt } from '#core/counter/receipt';
import { NOW } from '../../fakes/issued';

const SEED = new Uint8Array(32).fill(31);
const RECEIPT = { scanId: '0'.repeat(32), venueId: 7, checkedAt: NOW } as const;

test.each([
  [{ ...RECEIPT, outcome: 'accepted' }, ''],
  [{ ...RECEIPT, outcome: 'rejected', reason: 'CODE_STALE' }, 'CODE_STALE'],
] as const)('a receipt is signed and says what was checked, never whom: %j', async (receipt, reason) => {
  const cose = decodeCose(await signReceipt(receipt, async (message) => signerOf(SEED)(message)));
  expect(checkSignature(cose.signature, signedBytes(cose), publicKeyOf(SEED))).toBe(true);
  expect(decodeCbor(cose.payload)).toEqual([receipt.scanId, 7, NOW, receipt.outcome, reason]);
});
