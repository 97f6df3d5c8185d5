import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What the mini-program imports by a bare name. WeChat's own packer finds no entry in two, and leaves `require('crypto')` in one. */
export const LIBRARIES = ['valibot', 'tweetnacl', 'uqr', 'fflate'] as const;

/** Writes each library as one file that needs nothing around it, where WeChat looks for it. */
export async function packLibraries(root: string, outFolder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: LIBRARIES.map((name) => ({ in: name, out: join(name, 'index') })),
    outdir: outFolder,
    bundle: true,
    platform: 'browser',
    target: 'es2018',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const name of LIBRARIES) copyLicences(join(root, 'node_modules', name), join(outFolder, name));
}

/** A copy goes with its licence. */
export function copyLicences(packageFolder: string, outFolder: string): void {
  const licences = readdirSync(packageFolder).filter((name) => /^licen[cs]e/i.test(name));
  for (const name of licences) copyFileSync(join(packageFolder, name), join(outFolder, name));
}
