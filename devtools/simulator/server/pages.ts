import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { SimulatorConfiguration } from '../host/phone-configuration';

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const PAGES = [
  ['/', 'shell/shell.html'],
  ['/phone.html', 'host/phone.html'],
] as const;

/** The simulator's own pages and their code, by address. */
export async function buildPages(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: {
      phone: here('host/phone.ts'),
      shell: here('shell/shell.ts'),
      'phone-style': here('host/phone.css'),
      'shell-style': here('shell/shell.css'),
    },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'error',
    tsconfig: here('tsconfig.json'),
    mainFields: ['module', 'main'],
    // The adapter names its types by a wrong path, which the type checker's configuration mends; here its code is meant.
    alias: {
      'glass-easel-miniprogram-adapter': here(
        '../../node_modules/glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter.es.js',
      ),
    },
  });
  const text = new Map(outputFiles.map(({ path, text }) => [path.replace('-style.css', '.css'), text]));
  for (const [address, file] of PAGES) text.set(address, readFileSync(here(file), 'utf8'));
  return text;
}

/** Puts into a page what it must know from the start. */
export function tellPage(html: string, configuration: SimulatorConfiguration): string {
  const told = JSON.stringify(configuration).replaceAll('<', '\\u003c');
  return html.replace('>null<', () => `>${told}<`);
}
