import { CtidError } from '#core/errors';

/** Where the function runs: production refuses everything simulated and every development secret. */
export type Stage = 'development' | 'production';

/** @throws {CtidError} CONFIGURATION_INVALID */
export function readStage(): Stage {
  const stage = process.env.CTID_STAGE;
  if (stage !== 'development' && stage !== 'production') {
    throw new CtidError('CONFIGURATION_INVALID', 'CTID_STAGE is neither development nor production');
  }
  return stage;
}

/** A variable of this function's environment. @throws {CtidError} CONFIGURATION_INVALID */
export function readVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new CtidError('CONFIGURATION_INVALID', `${name} is not set`);
  return value;
}

/** A secret of the development set-up, or a list of keys with one in it: the ones before open what they sealed. */
export function isOfDevelopment(value: string): boolean {
  return /(^|,)dev-/.test(value);
}

/**
 * A secret of this function alone, or several with commas. Those of the development set-up begin with `dev-`, and
 * production refuses them.
 * @throws {CtidError} CONFIGURATION_INVALID, DEVELOPMENT_SECRET_REFUSED
 */
export function readSecret(name: string): string {
  const value = readVariable(name);
  const isDevelopment = isOfDevelopment(value);
  if (isDevelopment && readStage() === 'production') throw new CtidError('DEVELOPMENT_SECRET_REFUSED', name);
  return isDevelopment ? value.split(',').map(withoutMark).join() : value;
}

function withoutMark(secret: string): string {
  return secret.replace(/^dev-/, '');
}
