import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const names = v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))), []);

/** `config.json` beside a function: what its deployment sets. */
const CONFIG = v.strictObject({
  /** Seconds; the platform allows 60. */
  timeout: v.pipe(v.number(), v.minValue(0.1), v.maxValue(60)),
  /** MB; not imitated. */
  memorySize: v.number(),
  variables: names,
  secrets: names,
  /** Meant for other functions only; clients can call it all the same, and it refuses them itself. */
  internal: v.optional(v.boolean(), false),
});

export type FunctionConfig = v.InferOutput<typeof CONFIG>;

export function readFunctionConfig(folder: string): FunctionConfig {
  return v.parse(CONFIG, JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')));
}
