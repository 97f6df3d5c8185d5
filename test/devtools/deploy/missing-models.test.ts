import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingModels } from '../../../devtools/deploy/missing-models';
import { MODEL_FILES } from '../../../devtools/models/model-files';

const COPIED = MODEL_FILES.map(({ from }) => basename(from)).filter((name) => !name.endsWith('.tflite'));
const CONVERTED = ['mobilefacenet.json', 'mobilefacenet.bin'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctid-models-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('models that are not there are named', () => {
  expect(missingModels(folder)).toEqual([...COPIED, ...CONVERTED]);
});

test('models that are something else are named as well', () => {
  for (const name of [...COPIED, ...CONVERTED]) writeFileSync(join(folder, name), 'another');
  expect(missingModels(folder)).toEqual(COPIED);
});
