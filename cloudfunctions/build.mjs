// Bundles every cloud function: each folder with a main.ts gets its index.js beside it.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const functions = readdirSync(here).filter((name) => existsSync(join(here, name, 'main.ts')));

const result = await build({
  entryPoints: functions.map((name) => ({ in: join(here, name, 'main.ts'), out: `${name}/index` })),
  outdir: here,
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: ['wx-server-sdk'],
  tsconfig: join(here, '..', 'tsconfig.json'),
  legalComments: 'none',
  logLevel: 'warning',
});

if (result.warnings.length > 0) process.exit(1);
process.stdout.write(`built ${functions.length} functions\n`);
