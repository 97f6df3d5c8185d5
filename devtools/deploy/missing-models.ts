import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MODEL_FILES } from '../models/model-files';

/** What `build-models` makes of the TensorFlow Lite file; the other files are copied as they are. */
const CONVERTED = ['mobilefacenet.json', 'mobilefacenet.bin'];

/** The files beside compareFace that are not there, or not what their SHA-256 says. */
export function missingModels(folder: string): readonly string[] {
  const copied = MODEL_FILES.filter(({ from }) => !from.endsWith('.tflite'));
  const wrong = copied.filter(({ from, sha256 }) => digestOf(join(folder, basename(from))) !== sha256);
  const unmade = CONVERTED.filter((name) => !existsSync(join(folder, name)));
  return [...wrong.map(({ from }) => basename(from)), ...unmade];
}

function digestOf(file: string): string | undefined {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}
