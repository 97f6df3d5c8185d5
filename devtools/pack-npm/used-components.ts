import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentFiles, componentsOf } from './references';

const PACKAGE = 'tdesign-miniprogram/';

/** A module that the mini-program's code imports, as `tdesign-miniprogram/toast/index`. */
const IMPORTED = /from\s+'tdesign-miniprogram\/([^']+)'/g;

/** The files of TDesign that the mini-program names itself: components in its JSON, modules in its code. */
export function usedFiles(miniprogram: string): readonly string[] {
  const names = readdirSync(miniprogram, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('miniprogram_npm'),
  );
  const read = (name: string) => readFileSync(join(miniprogram, name), 'utf8');
  const components = names
    .filter((name) => name.endsWith('.json') && !/tsconfig\.json$/.test(name))
    .flatMap((name) => componentsOf(read(name)))
    .filter((component) => component.startsWith(PACKAGE))
    .flatMap((component) => componentFiles(component.slice(PACKAGE.length)));
  const modules = names
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...read(name).matchAll(IMPORTED)].map(([, module = '']) => `${module}.js`));
  return [...new Set([...components, ...modules])];
}
