import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';

/** A secret of the development set-up, or a list of keys with one in it: the ones before open what they sealed. */
export function isOfDevelopment(value: string): boolean {
  return value.split(',').some((key) => key.startsWith('dev-'));
}

/** The root whose seed everybody has. */
export function isDevelopmentRoot(value: string | undefined): boolean {
  return value === DEVELOPMENT_ROOT_KEY;
}
