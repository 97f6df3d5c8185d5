import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CtidError } from '#core/errors';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';
import type { IdentityAuthority } from '../../cloudfunctions/_shared/ports/identity-authority';
import { addCitizens } from '../../devtools/journey/citizens';
import { type Applicant, Phone } from '../../devtools/journey/phone';
import { addStaff, addVenue } from '../../devtools/operator/operator';
import { PATHS } from '../../devtools/paths';
import { type Burst, perform } from '../../devtools/performer/perform';
import { seconds } from '../../devtools/town/seconds';
import { startTown } from '../../devtools/town/town';

const STAFF = 'openid-of-life-staff';

/** A town in a folder of its own, with a café and its staff. */
export async function startScene(authorityShape: IdentityAuthority['faces']['shape'] = 'portrait') {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-life-'));
  const town = await startTown(folder, { authorityShape });
  addVenue(town.cloud.database, { venueId: 9, name: '演示网吧', opensAt: 0, closesAt: 24 });
  addStaff(town.cloud.database, town.secrets, STAFF, 9);
  const staff = town.cloud.clientFor(STAFF);
  const bursts: Burst[] = [];
  return {
    town,
    staff,
    bursts,
    citizens: addCitizens(town.citizens, seconds()),
    phoneOf: (openid: string) => new Phone(town.cloud.clientFor(openid)),
    /** Applies and passes the face check; what was filmed stays in `bursts`. */
    async prove(phone: Phone, applicant: Applicant) {
      const started = await phone.start(applicant);
      await phone.prove(started, (steps) => {
        const burst = perform(steps, randomInt(1, 2 ** 31));
        bursts.push(burst);
        return burst;
      });
      return started;
    },
    /** What staff are told of a code that this phone shows now. */
    async scan(phone: Phone): Promise<string> {
      const scanId = randomBytes(16).toString('hex');
      const { verdict } = await staff.call('verifyPresentation', { scanId, qrText: phone.showCode(seconds()) });
      return verdict.outcome === 'accepted' ? 'accepted' : verdict.reason;
    },
    /** Everything that the cloud keeps, without the authority's own register. */
    kept(): readonly Buffer[] {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('authority'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    },
    /** Files in the functions' temporary folder. */
    leftByFunctions: () => readdirSync(join(folder, 'tmp')),
    async stop() {
      await town.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Scene = Awaited<ReturnType<typeof startScene>>;

export function codeOfCall(call: Promise<unknown>): Promise<string | undefined> {
  return call.then(
    () => undefined,
    (error: unknown) => (error instanceof CtidError ? error.code : String(error)),
  );
}

/** Texts that would give a person away: names, numbers, and pieces of the pictures, as bytes and as base64. */
export function canariesOf({ citizens, bursts }: Scene): readonly Buffer[] {
  const people = [citizens.adult, citizens.other, citizens.minor];
  const texts = people.flatMap(({ name, idNumber }) => [name, idNumber, idNumber.slice(0, 14)]);
  const pieces = bursts.flatMap(({ frames }) => frames.map((frame) => Buffer.from(frame.slice(3_000, 3_048))));
  // A multiple of three bytes from a multiple of three: base64 has the same letters wherever it began.
  return [
    ...texts.map((text) => Buffer.from(text)),
    ...pieces,
    ...pieces.map((piece) => Buffer.from(piece.toString('base64'))),
  ];
}

/**
 * What the face engine makes of every frame, as a piece of it would lie on a disk: as 32-bit numbers, as base64 of them,
 * and as JSON. The functions' engine, with their models, makes the same ones.
 */
export async function embeddingCanariesOf({ bursts }: Scene): Promise<readonly Buffer[]> {
  const engine = tfjsFaceEngine(join(PATHS.functions, 'compareFace', 'models'));
  const canaries: Buffer[] = [];
  for (const frame of bursts.flatMap(({ frames }) => frames)) {
    // The gateway lives in this process, and its connections want to be looked after.
    await setImmediate();
    const { embedding } = await engine.embed(await engine.observe(frame, 'probe'));
    const numbers = Float32Array.from(embedding);
    const bytes = Buffer.from(numbers.buffer, 48, 48);
    canaries.push(bytes, Buffer.from(bytes.toString('base64')), Buffer.from(Array.from(numbers.slice(0, 2)).join()));
  }
  return canaries;
}

/** How many of the canaries stand anywhere in what is kept. */
export function countCanaries(kept: readonly Buffer[], canaries: readonly Buffer[]): number {
  return canaries.filter((canary) => kept.some((file) => file.includes(canary))).length;
}
