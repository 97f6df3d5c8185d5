import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import type { CertificateIssued, EnrolmentStarted } from '#core/contract/answers';
import { decodeQrText, encodeQrText } from '#core/presentation/qr-text';
import type { CloudClient } from '../localcloud/cloud-client';
import { addStaff, addVenue } from '../operator/operator';
import { holdPhoto, perform } from '../performer/perform';
import { seconds } from '../town/seconds';
import { startTown, type Town } from '../town/town';
import { drawPicture, readPicture } from './card-picture';
import { addCitizens, type JourneyCitizens } from './citizens';
import { type Applicant, Phone } from './phone';
import type { Report } from './report';

const VENUE = { venueId: 1, name: '演示网吧', opensAt: 0, closesAt: 24 };
const STAFF = 'openid-of-staff';

/** Who takes part. */
interface Scene {
  readonly town: Town;
  readonly citizens: JourneyCitizens;
  readonly staff: CloudClient;
  readonly outFolder: string;
  readonly report: Report;
}

/**
 * The main job on real input, end to end on the local cloud, and what becomes of those who should not come in.
 * @param dataFolder one of its own: a café, its staff and three citizens are put there
 * @param outFolder where the card is written, as SVG and PNG
 * @returns the card's files
 */
export async function runJourney(dataFolder: string, outFolder: string, report: Report): Promise<readonly string[]> {
  const town = await startTown(dataFolder);
  try {
    addVenue(town.cloud.database, VENUE);
    addStaff(town.cloud.database, town.secrets, STAFF, VENUE.venueId);
    const citizens = addCitizens(town.citizens, seconds());
    const scene = { town, citizens, outFolder, report, staff: town.cloud.clientFor(STAFF) };
    const phone = await applyAndEnter(scene);
    await refuseCodes(scene, phone);
    await refusePeople(scene);
    return cardFiles(outFolder);
  } finally {
    await town.stop();
  }
}

/** From consent to the door of the café. */
async function applyAndEnter(scene: Scene): Promise<Phone> {
  const { report, town, citizens, staff } = scene;
  const phone = newPhone(town);
  let started: EnrolmentStarted | undefined;
  let issued: CertificateIssued | undefined;
  let code = '';
  let picture: Uint8Array | undefined;
  await report.step('同意并填写姓名和号码 · consent, name, number', 'challenged', async () => {
    started = await phone.start(citizens.adult);
    return 'challenged';
  });
  report.note(`  variant without head turns, drawn: ${started?.steps.map(({ action }) => action).join(' → ')}`);
  report.note('  one man in two clips: portrait from cap13_edit2, frames from cap12_edit, same room, same day');
  await report.step('按要求做动作，比对 · liveness and comparison', 'compared', async () => {
    await phone.prove(required(started), (steps) => perform(steps, anySeed()));
    return 'compared';
  });
  await report.step('签发网证 · certificate and 30 attestations', 'issued', async () => {
    issued = await phone.fetchCertificate(required(started));
    return 'issued';
  });
  await report.step('生成卡片 · card as SVG and PNG', 'drawn', async () => {
    code = phone.showCode(seconds());
    picture = await writeCard(scene, phone, code);
    return 'drawn';
  });
  report.note(`\n${renderUnicodeCompact(code, { ecc: 'M', border: 2 })}\n`);
  await report.step('店员扫图核验 · staff read the picture', 'accepted 张*', async () =>
    outcomeOf(staff, await readPicture(required(picture))),
  );
  report.note(`  certificate ${issued?.certificate.certificateNumber}`);
  return phone;
}

/** Codes that are not what they should be. */
async function refuseCodes({ report, staff }: Scene, phone: Phone): Promise<void> {
  const shown = phone.showCode(seconds());
  await report.step('同一码再次出示 · the same code twice', 'rejected CODE_ALREADY_SHOWN', async () => {
    await outcomeOf(staff, shown);
    return outcomeOf(staff, shown);
  });
  await report.step('被改动的码 · an altered code', 'rejected CODE_FORGED', () =>
    outcomeOf(staff, alter(phone.showCode(seconds()))),
  );
  await report.step('过时的码 · a stale code', 'rejected CODE_STALE', () =>
    outcomeOf(staff, phone.showCode(seconds() - 150)),
  );
}

/** People who should not get in, or not get a certificate. */
async function refusePeople({ town, citizens, report, staff }: Scene): Promise<void> {
  await report.step("他人的脸 · another person's face", 'IDENTITY_NOT_CONFIRMED', () =>
    applyAs(newPhone(town), citizens.other),
  );
  await report.step('翻拍照片 · a printed photo', /_NOT_SEEN$/, () => applyWithPhoto(newPhone(town), citizens.adult));
  await report.step('未成年人 · a minor at the counter', 'rejected HOLDER_IS_MINOR', async () => {
    const phone = newPhone(town);
    const started = await phone.start(citizens.minor);
    await phone.prove(started, (steps) => perform(steps, anySeed()));
    await phone.fetchCertificate(started);
    return outcomeOf(staff, phone.showCode(seconds()));
  });
}

async function applyAs(phone: Phone, applicant: Applicant): Promise<string> {
  await phone.prove(await phone.start(applicant), (steps) => perform(steps, anySeed()));
  return 'compared';
}

/** A still shows none of the actions: whichever was asked first is the one that is missed. */
async function applyWithPhoto(phone: Phone, applicant: Applicant): Promise<string> {
  await phone.prove(await phone.start(applicant), () => holdPhoto(anySeed()));
  return 'compared';
}

/** What a scan of this text comes to. */
async function outcomeOf(staff: CloudClient, qrText: string): Promise<string> {
  const scanId = randomBytes(16).toString('hex');
  const { verdict } = await staff.call('verifyPresentation', { scanId, qrText });
  const what = verdict.outcome === 'accepted' ? (verdict.disclosure.maskedName ?? '') : verdict.reason;
  return `${verdict.outcome} ${what}`;
}

/** Writes the card as SVG and PNG; returns the PNG. */
async function writeCard({ outFolder }: Scene, phone: Phone, qrText: string): Promise<Uint8Array> {
  const { svg } = await phone.client.call('renderCertificate', { qrText });
  const png = drawPicture(svg);
  const [svgFile, pngFile] = cardFiles(outFolder);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(svgFile, svg);
  writeFileSync(pngFile, png);
  return png;
}

function cardFiles(outFolder: string): readonly [string, string] {
  return [join(outFolder, 'certificate.svg'), join(outFolder, 'certificate.png')];
}

/** One bit of the device's signature turned. */
function alter(qrText: string): string {
  const bytes = decodeQrText('presentation', qrText);
  const at = bytes.length - 40;
  return encodeQrText(
    'presentation',
    bytes.map((byte, position) => (position === at ? byte ^ 1 : byte)),
  );
}

function newPhone({ cloud }: Town): Phone {
  return new Phone(cloud.clientFor(`openid-${randomBytes(8).toString('hex')}`));
}

function anySeed(): number {
  return randomInt(1, 2 ** 31);
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the step before did not succeed');
  return value;
}
