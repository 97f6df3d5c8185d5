import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EnrolmentStarted } from '#core/contract/answers';
import { syntheticIdNumber } from '../authority/synthetic-id-number';
import { addCitizens } from '../journey/citizens';
import { type Applicant, Phone } from '../journey/phone';
import { perform } from '../performer/perform';
import { seconds } from '../town/seconds';
import { startTown, type Town } from '../town/town';
import { median } from './measure';

/** What a refused comparison told, for one cause. */
export interface Refusals {
  readonly cause: string;
  /** Every answer that came, as JSON. */
  readonly answers: readonly string[];
  /** Until the answer, median. */
  readonly medianMs: number;
}

/**
 * The man of the clip applies as somebody whom he is not, in the four ways that must not be told apart (THREATS 6): with the
 * real models, on the local cloud. Each try is another account's, so that no limit is reached.
 */
export async function identityRefusals(rounds: number): Promise<readonly Refusals[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-refusals-'));
  const town = await startTown(folder);
  try {
    const { adult, other } = addCitizens(town.citizens, seconds());
    const nobodys = syntheticIdNumber('19900307', 7);
    const causes: readonly (readonly [cause: string, applicant: Applicant])[] = [
      ['wrong name', { name: other.name, idNumber: adult.idNumber }],
      ['wrong number', { name: adult.name, idNumber: nobodys }],
      ['no such person', { name: '王虚构', idNumber: syntheticIdNumber('19850505', 9) }],
      ['another face', other],
    ];
    await refuse(town, other);
    const tries = causes.map(([cause]) => ({ cause, answers: [] as string[], times: [] as number[] }));
    for (let round = 0; round < rounds; round++) {
      for (const [at, [, applicant]] of causes.entries()) {
        const { answer, ms } = await refuse(town, applicant);
        tries[at]?.answers.push(answer);
        tries[at]?.times.push(ms);
      }
    }
    return tries.map(({ cause, answers, times }) => ({ cause, answers, medianMs: median(times) }));
  } finally {
    await town.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Films, uploads, and times the comparison alone. */
async function refuse(town: Town, applicant: Applicant): Promise<{ readonly answer: string; readonly ms: number }> {
  const client = town.cloud.clientFor(`openid-${randomBytes(8).toString('hex')}`);
  const started = await new Phone(client).start(applicant);
  const frameTimesMs = await film(client, started);
  const { enrolmentId, challengeId } = started;
  const startedAt = performance.now();
  const intentId = randomBytes(16).toString('hex');
  const answer = await client.send('compareFace', { intentId, enrolmentId, challengeId, frameTimesMs });
  return { answer: JSON.stringify(answer), ms: performance.now() - startedAt };
}

async function film(client: Phone['client'], { steps, framePaths }: EnrolmentStarted): Promise<readonly number[]> {
  const { frames, timesMs } = perform(steps, randomInt(1, 2 ** 31));
  const uploads = frames.map((frame, at) => client.upload(framePaths[at] ?? '', frame));
  await Promise.all([...uploads, setTimeout(timesMs.at(-1))]);
  return timesMs;
}
