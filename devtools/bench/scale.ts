import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from '#core/clock';
import { Sensitive } from '#core/sensitive';
import { aesIdentitySealer } from '../../cloudfunctions/_shared/adapters/aes-identity-sealer';
import { hmacPseudonyms } from '../../cloudfunctions/_shared/adapters/hmac-pseudonyms';
import { nodeRandomness } from '../../cloudfunctions/_shared/adapters/node-randomness';
import { certificate, comparedEnrolment } from '../../test/fakes/world';
import { syntheticIdNumber } from '../authority/synthetic-id-number';
import { secretValue } from '../development-secrets';
import { Phone } from '../journey/phone';
import type { DocumentStore } from '../localcloud/document-store';
import { addStaff, addVenue } from '../operator/operator';
import { seconds } from '../town/seconds';
import { startTown, type Town } from '../town/town';
import { mediansInTurn } from './measure';

const HOLDER = 'openid-of-the-bench';
const STAFF = 'openid-of-the-bench-staff';

/** Milliseconds from a phone's call to its answer, medians of 31 and of 9, with so many enrolments' worth of records around. */
export interface Cost {
  readonly verify: number;
  readonly renew: number;
}

/** What can be asked of a town again and again. */
interface Asked {
  verify(): Promise<unknown>;
  renew(): Promise<unknown>;
  stop(): Promise<void>;
}

const VERIFICATIONS = 31;

/** With the one that is not counted they stay within a day's limit of ten. */
const RENEWALS = 9;

/**
 * What verifying and renewing cost on the local cloud among so many records. The towns take turns, so that whatever else
 * the machine does slows all of them.
 */
export async function costsAmong(...sizes: readonly number[]): Promise<readonly Cost[]> {
  const towns: Asked[] = [];
  try {
    for (const enrolments of sizes) towns.push(await openTown(enrolments));
    const verify = await mediansInTurn(VERIFICATIONS, towns, (town) => town.verify());
    const renew = await mediansInTurn(RENEWALS, towns, (town) => town.renew());
    return sizes.map((_, at) => ({ verify: verify[at] ?? 0, renew: renew[at] ?? 0 }));
  } finally {
    for (const town of towns) await town.stop();
  }
}

async function openTown(enrolments: number): Promise<Asked> {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-scale-'));
  const town = await startTown(folder);
  addVenue(town.cloud.database, { venueId: 1, name: '演示网吧', opensAt: 0, closesAt: 24 });
  addStaff(town.cloud.database, town.secrets, STAFF, 1);
  fill(town.cloud.database, enrolments);
  const { phone, certificateId } = await issueOne(town);
  const staff = town.cloud.clientFor(STAFF);
  // What the phone computes is made ahead.
  const codes = Array.from({ length: VERIFICATIONS + 1 }, () => phone.showCode(seconds()));
  const requests = Array.from({ length: RENEWALS + 1 }, () => phone.askForBatch(certificateId, seconds()));
  return {
    verify: () => {
      const scanId = randomBytes(16).toString('hex');
      return staff.call('verifyPresentation', { scanId, qrText: codes.pop() ?? '' });
    },
    renew: () => phone.client.call('renewAttestations', requests.pop() ?? phone.askForBatch(certificateId, 0)),
    async stop() {
      await town.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One certificate that is really issued; its face check is written into the database. */
async function issueOne({ cloud, secrets }: Town): Promise<{ phone: Phone; certificateId: string }> {
  process.env.CTID_STAGE = 'development';
  for (const name of ['SEALING_KEY', 'PSEUDONYM_KEY']) process.env[name] = secretValue(secrets, name);
  const idNumber = syntheticIdNumber('19900307', 1);
  const identity = { name: new Sensitive('张演示'), idNumber: new Sensitive(idNumber) };
  const enrolmentId = randomBytes(16).toString('hex');
  const evidence = { comparedAt: seconds(), cardValidUntil: seconds() + 3650 * DAY };
  const caller = hmacPseudonyms().of('caller', HOLDER);
  const sealedIdentity = aesIdentitySealer(nodeRandomness).seal(identity);
  cloud.database.put('enrolments', { ...comparedEnrolment({ _id: enrolmentId, caller, sealedIdentity, ...evidence }) });
  const phone = new Phone(cloud.clientFor(HOLDER));
  await phone.fetchCertificate({ enrolmentId, challengeId: '', expiresAt: 0, steps: [], framePaths: [] });
  return { phone, certificateId: enrolmentId };
}

/** Enrolments, certificates, holders and thirty attestations each, as so many citizens leave them. */
function fill(database: DocumentStore, enrolments: number): void {
  const BATCH = 30;
  const id = (at: number) => at.toString(16).padStart(32, '0');
  const everyone = Array.from({ length: enrolments }, (_, at) => id(at));
  const expiresAt = seconds() + DAY;
  database.insert(
    'enrolments',
    ...everyone.map((_id) => ({ ...comparedEnrolment({ _id, subject: _id, state: 'issued' }) })),
  );
  database.insert('certificates', ...everyone.map((_id) => ({ ...certificate({ _id, subject: _id }) })));
  database.insert('holders', ...everyone.map((_id) => ({ _id, certificateId: _id, replaced: '' })));
  for (let batch = 0; batch < BATCH; batch++) {
    const places = everyone.map((certificateId, at) => ({ _id: `9.${at * BATCH + batch}`, certificateId, expiresAt }));
    database.insert('attestations', ...places);
  }
}
