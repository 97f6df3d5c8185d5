import { readSecretFile, type Values } from '../trust/secret-file';

/**
 * What the operator gives: the named variables of this process, and files as a ceremony writes them; of two that give a
 * name, the later file wins.
 * @throws {SecretFileError} when others may read a file, or it lies in the repository
 */
export function readOperatorValues(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  files: readonly string[],
): Values {
  const given = names.map((name) => [name, environment[name]] as const);
  const own = Object.fromEntries(given.filter((entry): entry is [string, string] => Boolean(entry[1])));
  return Object.assign(own, ...files.map(readSecretFile));
}
