import { chmodSync, existsSync, lstatSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { PATHS } from '../paths';

/** Names and values, as functions' environments hold them. */
export type Values = Readonly<Record<string, string>>;

/** A file that secrets may not lie in, and why. */
export class SecretFileError extends Error {}

/** Writes a new file that its owner alone may read. @throws {SecretFileError} inside the repository, or when it exists */
export function writeSecretFile(file: string, values: Values): void {
  assertOutsideRepository(file);
  try {
    writeFileSync(file, textOf(values), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new SecretFileError(`${file} 已存在，绝不覆盖 · exists, and keys are never overwritten`);
  }
}

/** Puts other values in a file's place, whole or not at all. @throws {SecretFileError} */
export function replaceSecretFile(file: string, values: Values): void {
  const next = join(dirname(file), `.${basename(file)}.next`);
  writeSecretFile(next, values);
  chmodSync(next, 0o600);
  renameSync(next, file);
}

/** @throws {SecretFileError} when others may read it, it lies in the repository, or is not what a ceremony writes */
export function readSecretFile(file: string): Values {
  assertOutsideRepository(file);
  if (!existsSync(file)) throw new SecretFileError(`没有这个文件 · no such file: ${file}`);
  if ((lstatSync(file).mode & 0o777) !== 0o600) {
    throw new SecretFileError(`${file} 的权限必须是 0600 · its mode must be 0600`);
  }
  const values = valuesIn(readFileSync(file, 'utf8'));
  const isFlat = typeof values === 'object' && values !== null && !Array.isArray(values);
  if (!isFlat || !Object.values(values).every((value) => typeof value === 'string')) {
    throw new SecretFileError(`${file} 不是名称与文本的对照表 · is no object of names and texts`);
  }
  return values as Values;
}

/** Undefined when it is no JSON: the parser's own words quote what stands there. */
function valuesIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What lies in the repository's folder is one careless command away from being published. */
function assertOutsideRepository(file: string): void {
  if (!existsSync(dirname(resolve(file))))
    throw new SecretFileError(`没有这个文件夹 · no such folder: ${dirname(file)}`);
  const folder = realpathSync(dirname(resolve(file)));
  const way = relative(realpathSync(PATHS.root), folder);
  if (way === '' || !(way.startsWith('..') || resolve(way) === way)) {
    throw new SecretFileError(`${file} 在仓库之内 · lies inside the repository`);
  }
}

function textOf(values: Values): string {
  return `${JSON.stringify(values, null, 2)}\n`;
}
