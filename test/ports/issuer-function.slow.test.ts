import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttestationSigner, BatchOrder } from '../../cloudfunctions/_shared/ports/attestation-signer';
import type { InternalLetters } from '../../cloudfunctions/_shared/ports/internal-letters';
import type { IssuerDirectory } from '../../cloudfunctions/_shared/ports/issuer-directory';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { writeProbes } from '../devtools/localcloud/probe-cloud';
import { startCloudForAdapters } from './start-cloud-for-adapters';

const ORDER: BatchOrder = {
  deviceKeys: ['key'],
  firstSerial: 30,
  issuedAt: 1,
  expiresAt: 2,
  level: 'lightweight',
  over18: true,
  maskedName: '张*',
};

/** Answers what the order's name says; otherwise one attestation that holds the letter. */
const body = `const { ask, order, at } = JSON.parse(event.body);
  if (ask === 'keys') return { ok: true, value: { issuerKeys: [{ kid: 1, algorithm: -8, publicKey: 'AQ', notBefore: at, notAfter: 9, levels: ['lightweight'] }] } };
  if (order.maskedName === 'crash') process.exit(1);
  if (order.maskedName === 'stray') return { ok: true, value: 'something' };
  if (order.maskedName === 'refuse') return { ok: false, code: 'CALL_REFUSED' };
  const { sentAt, mac } = event;
  const signed = [order.firstSerial, sentAt, mac, Object.keys(event).sort()].join();
  return { ok: true, value: { attestations: [{ signed, statusList: 1, statusIndex: 2 }] } };`;

const letters: InternalLetters = {
  write: (text) => ({ body: text, sentAt: 7, mac: 'mac' }),
  open: ({ body: text }) => text,
};

let cloud: LocalCloud;
let signer: AttestationSigner & IssuerDirectory;

beforeAll(async () => {
  cloud = await startCloudForAdapters(writeProbes({ signAttestations: { body } }));
  const { issuerFunction } = await import('../../cloudfunctions/_shared/adapters/issuer-function');
  signer = issuerFunction(letters);
});

afterAll(() => cloud.stop());

describe('attestations signed by another function', () => {
  it('are asked for by letter, and by nothing beside it', async () => {
    const signed = '30,7,mac,body,mac,sentAt,tcbContext,userInfo';
    expect(await signer.sign(ORDER)).toEqual([{ signed, statusList: 1, statusIndex: 2 }]);
  });

  it.each([
    ['refuse', 'CALL_REFUSED'],
    ['stray', 'SERVICE_UNAVAILABLE'],
    ['crash', 'SERVICE_UNAVAILABLE'],
  ])('fail by code when the function answers with %s', async (maskedName, code) => {
    await expect(signer.sign({ ...ORDER, maskedName })).rejects.toMatchObject({ code });
  });
});

describe('issuer keys of another function', () => {
  it('are asked for by letter, and come with their public halves as bytes', async () => {
    const window = { notBefore: 7, notAfter: 9 };
    const key = { kid: 1, algorithm: -8, publicKey: Uint8Array.of(1), ...window, levels: ['lightweight'] };
    expect(await signer.listedAt(7)).toEqual([key]);
  });
});
