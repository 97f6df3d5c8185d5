import { join } from 'node:path';
import { build } from 'esbuild';
import { PATHS } from '../paths';

/** Bundles a benchmark as the functions are bundled, so that what is timed is what runs. Returns the file. */
export async function bundle(name: string): Promise<string> {
  const outfile = join(PATHS.root, '.cache', 'bench', `${name}.cjs`);
  await build({
    entryPoints: [join(PATHS.root, 'devtools', 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    mainFields: ['module', 'main'],
    tsconfig: join(PATHS.root, 'tsconfig.json'),
    logLevel: 'error',
  });
  return outfile;
}
