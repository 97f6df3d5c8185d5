import { readFileSync } from 'node:fs';
import { tfjsFaceEngine } from '../../cloudfunctions/_shared/adapters/tfjs-face-engine';

/** A process that embeds one photo and says how long it took since it was started, and how much memory it needed. */
async function main([, , models = '', photo = '']: readonly string[]): Promise<void> {
  const engine = tfjsFaceEngine(models);
  await engine.embed(await engine.observe(readFileSync(photo), 'probe'));
  const seconds = performance.now() / 1000;
  process.stdout.write(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

main(process.argv).catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
