import { hmacPseudonyms } from '../../cloudfunctions/_shared/adapters/hmac-pseudonyms';
import { checkSignatureInThread, threadSignerOf } from '../../cloudfunctions/_shared/adapters/node-ed25519';
import { handle } from '../../cloudfunctions/_shared/handle';
import { verifyPresentation } from '../../cloudfunctions/verifyPresentation/verify-presentation';
import { claims, NOW, TRUST } from '../../test/fakes/issued';
import { bareRecords } from './bare-records';
import { listen } from './listen';

/** Staff enough that nobody reaches the limit of scans; the clock stands still here. */
const STAFF = 2_000;

const LIST = claims().statusList;

/**
 * The real handler of verifyPresentation behind HTTP, one process, without a database's part. The parent sends how many
 * holders there are, and is told the port.
 */
async function serve(holders: number): Promise<number> {
  const records = bareRecords();
  const hours = { opensAt: 0, closesAt: 24 };
  const venue = {
    _id: '7',
    venueId: 7,
    name: '演示网吧',
    ...hours,
    minimumLevel: 'lightweight',
    authorised: true,
  } as const;
  await records.add('venues', venue);
  for (let at = 0; at < STAFF; at++) await records.add('staff', { _id: `staff${at}`, venueId: 7, approved: true });
  for (let at = 0; at < holders; at++) await addHolder(records, at);

  let calls = 0;
  const useCase = verifyPresentation({
    clock: { now: () => NOW },
    records,
    pseudonyms: hmacPseudonyms(),
    trust: { current: async () => TRUST },
    receipts: { sign: threadSignerOf(new Uint8Array(32).fill(7)) },
    signatures: { check: checkSignatureInThread },
  });
  const identifyCaller = () => ({ ref: `staff${calls++ % STAFF}` });
  const main = handle('verifyPresentation', useCase, { log: { write() {} }, identifyCaller });
  return listen(async ({ qrText }) => {
    const scanId = calls.toString(16).padStart(32, '0');
    return JSON.stringify(await main({ scanId, qrText }));
  });
}

async function addHolder(records: ReturnType<typeof bareRecords>, at: number): Promise<void> {
  const certificateId = `certificate${at}`;
  await records.add('attestations', { _id: `${LIST}.${at}`, certificateId, expiresAt: NOW + 1 });
  const names = { certificateNumber: '', caller: '', subject: '', sealedIdentity: '', maskedName: '张*' };
  await records.add('certificates', {
    _id: certificateId,
    ...names,
    assuranceLevel: 'lightweight',
    state: 'valid',
    stateSince: NOW - 1,
    notBefore: NOW - 1,
    expiresAt: NOW + 1_000,
    installationKey: '',
    authorityAskedAt: NOW,
  });
}

process.on('message', async (holders: number) => process.send?.(await serve(holders)));
