import { describe, expect, test } from 'vitest';
import type { FunctionName } from '#core/contract/functions';
import { INPUTS, TIMER_FUNCTIONS } from '#core/contract/inputs';
import { CtidError } from '#core/errors';
import { findCounter } from '../../../cloudfunctions/_shared/find-counter';
import { eraseHolder } from '../../../cloudfunctions/eraseHolder/erase-holder';
import { exportHolder } from '../../../cloudfunctions/exportHolder/export-holder';
import { issueCertificate } from '../../../cloudfunctions/issueCertificate/issue-certificate';
import { readTrust } from '../../../cloudfunctions/readTrust/read-trust';
import { readVenueCredential } from '../../../cloudfunctions/readVenueCredential/read-venue-credential';
import { renderCertificate } from '../../../cloudfunctions/renderCertificate/render-certificate';
import { renewAttestations } from '../../../cloudfunctions/renewAttestations/renew-attestations';
import { suspendCertificate } from '../../../cloudfunctions/suspendCertificate/suspend-certificate';
import { syncScans } from '../../../cloudfunctions/syncScans/sync-scans';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { withdrawConsent } from '../../../cloudfunctions/withdrawConsent/withdraw-consent';
import { makeCafe } from '../../fakes/cafe';
import { NOW, showText } from '../../fakes/issued';
import { renewal } from '../../fakes/renewal';
import { CITIZEN, comparedEnrolment, deviceKeys, INSTALLATION_KEY, STAFF, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

type World = Awaited<ReturnType<typeof makeCafe>>;
type Call = (world: World, caller: { ref: string }) => Promise<unknown>;

const TEXT = showText();
const CHECK = '9'.repeat(32);
const SCAN = { scanId: '1'.repeat(32), qrText: TEXT };

/** Each function on the holder's own things, and what a holder, a stranger, and approved staff hear. */
const TABLE: Partial<Record<FunctionName, { call: Call; holder?: string; stranger?: string; staff?: string }>> = {
  issueCertificate: {
    call: async (world, caller) => {
      await world.records.add('enrolments', comparedEnrolment({ _id: CHECK }));
      return issueCertificate(world)(
        { enrolmentId: CHECK, installationKey: INSTALLATION_KEY, deviceKeys: deviceKeys() },
        caller,
      );
    },
    stranger: 'ENROLMENT_NOT_FOUND',
    staff: 'ENROLMENT_NOT_FOUND',
  },
  renewAttestations: {
    call: (world, caller) => renewAttestations(world)(renewal(), caller),
    stranger: 'CERTIFICATE_NOT_FOUND',
    staff: 'CERTIFICATE_NOT_FOUND',
  },
  renderCertificate: {
    call: (world, caller) => renderCertificate(world)({ qrText: TEXT }, caller),
    stranger: 'CERTIFICATE_NOT_FOUND',
    staff: 'CERTIFICATE_NOT_FOUND',
  },
  suspendCertificate: {
    call: (world, caller) => suspendCertificate(world)({ action: 'suspend' }, caller),
    stranger: 'CERTIFICATE_NOT_FOUND',
    staff: 'CERTIFICATE_NOT_FOUND',
  },
  verifyPresentation: {
    call: (world, caller) => verifyPresentation(world)(SCAN, caller),
    holder: 'STAFF_NOT_APPROVED',
    stranger: 'STAFF_NOT_APPROVED',
  },
  syncScans: {
    call: (world, caller) => syncScans(world)({ scans: [{ ...SCAN, scannedAt: NOW, decided: 'accepted' }] }, caller),
    holder: 'STAFF_NOT_APPROVED',
    stranger: 'STAFF_NOT_APPROVED',
  },
  readVenueCredential: {
    call: (world, caller) => readVenueCredential(world)({ signingKey: INSTALLATION_KEY }, caller),
    holder: 'STAFF_NOT_APPROVED',
    stranger: 'STAFF_NOT_APPROVED',
  },
};

/** Functions that answer everybody: with what is public, or with the caller's own things alone. */
const OWN_OR_PUBLIC: readonly FunctionName[] = [
  'startEnrolment',
  'compareFace',
  'readTrust',
  'readCounterCredentials',
  'withdrawConsent',
  'eraseHolder',
  'exportHolder',
];

describe('who may call what', () => {
  const rows = Object.entries(TABLE).flatMap(
    ([name, { call, holder, stranger, staff }]) =>
      [
        [name, 'a holder', call, CITIZEN, holder],
        [name, 'a stranger', call, STRANGER, stranger],
        [name, 'staff', call, STAFF, staff],
      ] as const,
  );

  test.each(rows)('%s by %s', async (_, __, call, caller, code) => {
    const world = await makeCafe();
    expect(await codeFrom(call(world, caller))).toBe(code);
  });

  test('stands in the table for every function', () => {
    const named = [...Object.keys(TABLE), ...OWN_OR_PUBLIC, ...TIMER_FUNCTIONS, 'signAttestations'];
    expect(named.sort()).toEqual(Object.keys(INPUTS).sort());
  });

  test('gives a stranger nothing of another where everybody is answered', async () => {
    const world = await makeCafe();
    const before = JSON.stringify(world.records.all('certificates'));
    const answers = [
      await exportHolder(world)({ page: 0 }, STRANGER),
      await withdrawConsent(world)({}, STRANGER),
      await eraseHolder(world)({ confirmation: 'erase everything' }, STRANGER),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/张|eeee/);
    expect(JSON.stringify(world.records.all('certificates'))).toBe(before);
    await expect(readTrust(world)({ statusLists: [0] })).rejects.toBeInstanceOf(CtidError);
  });

  test('is out with the next call once staff are removed', async () => {
    const world = await makeCafe();
    await findCounter(world.records, STAFF);
    await world.records.swap('staff', STAFF.ref, { approved: true }, { approved: false });
    expect(await codeFrom(verifyPresentation(world)(SCAN, STAFF))).toBe('STAFF_NOT_APPROVED');
  });
});
