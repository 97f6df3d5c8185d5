import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PATHS } from '../paths';
import { convertMobileFaceNet } from './convert-mobilefacenet';
import { MODEL_FILES } from './model-files';
import { readTflite } from './read-tflite';
import { GraphModelWriter } from './write-graph-model';

/** Lays the models and the wasm binaries beside compareFace: every file's SHA-256 is checked before it is used. */
const folder = join(PATHS.functions, 'compareFace', 'models');
mkdirSync(folder, { recursive: true });

for (const { from, sha256 } of MODEL_FILES) {
  const source = join(PATHS.packages, from);
  const found = createHash('sha256').update(readFileSync(source)).digest('hex');
  if (found !== sha256) throw new Error(`MODEL_NOT_TRUSTED: ${from} has SHA-256 ${found}, not ${sha256}`);
  if (from.endsWith('.tflite')) writeMobileFaceNet(source);
  else copyFileSync(source, join(folder, basename(from)));
}

function writeMobileFaceNet(source: string): void {
  if (existsSync(join(folder, 'mobilefacenet.json'))) return;
  const network = convertMobileFaceNet(readTflite(readFileSync(source)), new GraphModelWriter());
  const { model, weights } = network.write('mobilefacenet.bin');
  writeFileSync(join(folder, 'mobilefacenet.bin'), weights);
  writeFileSync(join(folder, 'mobilefacenet.json'), model);
}
