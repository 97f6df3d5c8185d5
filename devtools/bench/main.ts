import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { bundle } from './bundle';
import { bareVerificationsPerSecond, codeSizes, verdictsPerSecond } from './codes';
import { largePhoto, MODELS, timeBurst, timePhoto } from './faces';
import { verifyUnderLoad } from './load';
import { measureLuck } from './luck';
import { facesAgainstPeers } from './peers/faces-against-peers';
import { identityRefusals } from './refusals';
import { costOfRenewals } from './renewals';
import { costsAmong } from './scale';
import { timeBuilds } from './simulator-builds';

/** What two ways to the same fraction may differ by. */
const ROUNDING = 1e-9;

/** One line: what was measured, its figure, its budget and whether it holds; one that does not fails the command. */
function line(what: string, figure: number, budget: number, unit: string, isLeast = false): void {
  const holds = isLeast ? figure >= budget : figure <= budget + ROUNDING;
  if (!holds) process.exitCode = 1;
  const digits = figure < 10 ? 2 : 0;
  const compared = `${isLeast ? '≥' : '≤'} ${Number(budget.toFixed(2))} ${unit}`;
  process.stdout.write(
    `${holds ? '✓' : '✗'} ${what.padEnd(48)} ${figure.toFixed(digits).padStart(7)} ${unit.padEnd(6)} ${compared}\n`,
  );
}

process.stdout.write('measuring; keep the machine quiet …\n');
line('1080×1440 JPEG → embedding, median of 21', await timePhoto(), 125, 'ms');
line('compareFace, warm, 24 frames, median of 7', (await timeBurst()) / 1000, 1.4, 's');

for (const variant of ['allActions', 'withoutMouth', 'withoutHeadTurns', 'withoutSight'] as const) {
  const { challenges, luckiest, mean, bound } = measureLuck(variant, 200);
  const most = 100 * bound;
  line(`${variant}: of ${challenges}, luckiest recording of 200`, 100 * luckiest, most, '%');
  line(`${variant}: of ${challenges}, mean of 200`, 100 * mean, most, '%');
}

const firstEmbedding = await bundle('first-embedding');
const cold = Array.from({ length: 5 }, () =>
  JSON.parse(execFileSync(process.execPath, [firstEmbedding, MODELS, largePhoto()], { encoding: 'utf8' })),
);
const middle = (values: number[]) => values.sort((a, b) => a - b)[2] ?? 0;
line('process start to first embedding, median of 5', middle(cold.map(({ seconds }) => seconds)), 0.8, 's');
line('peak memory of that process, median of 5', middle(cold.map(({ peakMb }) => peakMb)), 400, 'MB');

const rates = await verdictsPerSecond();
line('verdicts in the cloud, two signatures', rates['node:crypto'], 4000, '/s', true);
const times = (peer: 'noble' | 'tweetnacl') => `${(rates['node:crypto'] / rates[peer]).toFixed(1)} × ${peer}`;
process.stdout.write(`    = ${times('noble')} = ${times('tweetnacl')}, behind the same guard\n`);

const bare = await bareVerificationsPerSecond();
const share = (bare / 2 / rates['node:crypto']).toFixed(2);
process.stdout.write(
  `    = ${share} × the time of two bare verifications by node:crypto (${bare.toFixed(0)} /s here)\n`,
);

const phone = execFileSync(process.execPath, ['--jitless', await bundle('phone-verify')], { encoding: 'utf8' });
line('verify on the phone, offline (tweetnacl, --jitless)', Number(phone), 150, 'ms');
const code = execFileSync(process.execPath, ['--jitless', await bundle('phone-code')], { encoding: 'utf8' });
line('a fresh code on the phone, drawn (--jitless)', Number(code), 150, 'ms');

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (existsSync(chromium)) measureInChromium();
else process.stdout.write(`    no Chromium at ${chromium}: phones were not measured\n`);

const builds = await timeBuilds();
line('the simulator compiles the mini-program', builds.first, 2, 's');
line('and again after a change, slowest of 3', builds.again, 0.5, 's');

for (const { mode, bytes, version } of codeSizes()) {
  line(`code in ${mode} mode, widest numbers`, bytes, 249, 'bytes');
  line(`its QR version at level M`, version, 11, '');
}

const { real: load, bare: limit } = await verifyUnderLoad();
line('verifyPresentation behind HTTP, 64 connections', load.perSecond, 3000, '/s', true);
process.stdout.write(
  `    p50 ${load.p50} ms, p99 ${load.p99} ms, failed ${load.failed}; one process, no database, the middle of 3\n`,
);
process.stdout.write(
  `    = ${(load.perSecond / limit.perSecond).toFixed(2)} × a server of the two verifications and the signature alone (${limit.perSecond.toFixed(0)} /s here)\n`,
);

const refusals = await identityRefusals(5);
const answers = new Set(refusals.flatMap((refusal) => refusal.answers));
const medians = refusals.map(({ medianMs }) => medianMs);
line('four identity refusals, 5 each: different answers', answers.size, 1, '');
line('and their medians, slowest − fastest', Math.max(...medians) - Math.min(...medians), 50, 'ms');
for (const { cause, medianMs } of refusals) process.stdout.write(`    ${cause.padEnd(16)} ${medianMs.toFixed(0)} ms\n`);

for (const { atOnce, renewal, serials, swaps, failed } of await costOfRenewals(1, 8, 32, 64)) {
  line(`${atOnce} renewals at once: swaps for a serial number`, swaps, 3, '');
  const told = (quantiles: readonly number[]) => quantiles.map((ms) => ms.toFixed(0)).join(' and ');
  process.stdout.write(
    `    p50 and p99 ${told(serials)} ms until reserved, ${told(renewal)} ms in all, 10 ms a call; failed ${failed}\n`,
  );
}

const [few = { verify: 0, renew: 0 }, many = few] = await costsAmong(100, 10_000);
for (const what of ['verify', 'renew'] as const) {
  const among = `${what} among 10,000 enrolments ÷ among 100`;
  line(among, many[what] / few[what], 1.25, '×');
  process.stdout.write(
    `    ${few[what].toFixed(1)} and ${many[what].toFixed(1)} ms, phone to phone on the local cloud\n`,
  );
}
process.stdout.write(
  `    of a verification, ${(few.verify - 1000 / load.perSecond).toFixed(1)} ms are the local cloud's own\n`,
);

process.stdout.write('faces against peers\n');
await facesAgainstPeers(line);

/** Two phones on a bench, in a process with a browser's types. */
function measureInChromium(): void {
  const inChromium = ['--import', 'tsx', join(PATHS.root, 'devtools', 'bench', 'chromium', 'main.ts')];
  const { openMs, setData } = JSON.parse(execFileSync(process.execPath, inChromium, { encoding: 'utf8' }));
  line('tap → readable code in the simulator, median of 5', openMs / 1000, 1, 's');
  line('largest setData of a journey', setData.bytes / 1000, 20, 'KB');
  process.stdout.write(`    it set ${setData.keys}\n`);
}
