import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import simulate from 'miniprogram-simulate';

/** Vitest runs at the project's root; file URLs do not work in jsdom. */
const PROJECT = process.cwd();
const SOURCE = join(PROJECT, 'miniprogram', 'components');

/** A folder for each of the processes that run tests. */
const ROOT = join(PROJECT, '.cache', 'components', process.env.VITEST_POOL_ID ?? '0');

/** TDesign's part is TDesign's to test: here it is a box that shows what is put into it. */
const BOXES = ['popup/popup', 'steps/steps', 'step-item/step-item'];

/** What the tests use of a rendered component; j-component's own types know no root. */
export interface Rendered {
  readonly dom?: { readonly textContent: string; readonly innerHTML: string };
  readonly data: Record<string, unknown>;
  attach(parent: unknown): void;
  setData(data: object): void;
  querySelector(
    selector: string,
  ):
    | { readonly dom: { readonly textContent: string }; dispatchEvent(name: string, options?: object): void }
    | undefined;
  addEventListener(name: string, tell: (event: { readonly detail: unknown }) => void): void;
}

/** jsdom's, of which nothing more is used. */
declare const document: { createElement(name: string): unknown };

/** The component as miniprogram-simulate renders it in jsdom. */
export function renderComponent(name: string, properties: object = {}): Rendered {
  buildOnce();
  const options = { compiler: 'simulate' as const, rootPath: ROOT };
  const id = simulate.load(join(ROOT, 'components', name, name), `ctid-${name}`, options);
  const rendered = simulate.render(id, { ...properties }) as unknown as Rendered;
  rendered.attach(document.createElement('parent-wrapper'));
  return rendered;
}

let isBuilt = false;

/** Every component as JavaScript with what it imports inside of it. esbuild by its command: it does not run in jsdom. */
function buildOnce(): void {
  if (isBuilt) return;
  isBuilt = true;
  const components = join(ROOT, 'components');
  cpSync(SOURCE, components, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  const entries = readdirSync(SOURCE).map((name) => join(SOURCE, name, `${name}.ts`));
  const flags = ['--bundle', '--format=cjs', '--target=es2018', `--outdir=${components}`, `--outbase=${SOURCE}`];
  execFileSync(join(PROJECT, 'node_modules', 'esbuild', 'bin', 'esbuild'), [...entries, ...flags, '--log-level=error']);
  for (const box of BOXES) makeBox(join(ROOT, 'miniprogram_npm', 'tdesign-miniprogram', box));
}

function makeBox(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.json`, '{"component": true}');
  writeFileSync(`${path}.wxml`, '<view>{{title}}<slot/></view>');
  writeFileSync(`${path}.js`, 'Component({ properties: { title: String } });');
}
