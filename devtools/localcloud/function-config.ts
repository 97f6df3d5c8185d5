import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isCron } from './cron';

const names = v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))), []);

const TRIGGER = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/)),
  type: v.literal('timer'),
  /** Seven fields of cron, in Asia/Shanghai. */
  config: v.pipe(v.string(), v.check(isCron, 'no cron expression of seven fields')),
});

export type Trigger = v.InferOutput<typeof TRIGGER>;

/** `config.json` beside a function: what its deployment sets. */
const CONFIG = v.strictObject({
  /** Seconds; the platform allows 60. */
  timeout: v.pipe(v.number(), v.minValue(0.1), v.maxValue(60)),
  /** MB of the process, measured while an event runs. */
  memorySize: v.pipe(v.number(), v.minValue(64), v.maxValue(3072)),
  variables: names,
  secrets: names,
  /** Meant for other functions only; clients can call it all the same, and it refuses them itself. */
  internal: v.optional(v.boolean(), false),
  triggers: v.optional(v.array(TRIGGER), []),
});

export type FunctionConfig = v.InferOutput<typeof CONFIG>;

export function readFunctionConfig(folder: string): FunctionConfig {
  return v.parse(CONFIG, JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')));
}
