import { decodeBase64url } from '../../core/bytes/base64url';
import { CtidError } from '../../core/errors';
import { DEVELOPMENT_ROOT_KEY } from '../../core/trust/development-root';
import { CONFIGURATION } from '../configuration';

/**
 * The root that everything signed leads back to, 32 bytes.
 * @throws {CtidError} DEVELOPMENT_SECRET_REFUSED
 */
export function pinnedRoot(): Uint8Array {
  return rootFor(CONFIGURATION.trustRoot, wx.getAccountInfoSync().miniProgram.envVersion);
}

/**
 * A mini-program that is released to the public refuses the development root: anybody could sign under it.
 * @throws {CtidError} DEVELOPMENT_SECRET_REFUSED
 */
export function rootFor(trustRoot: string, envVersion: 'develop' | 'trial' | 'release'): Uint8Array {
  if (envVersion === 'release' && trustRoot === DEVELOPMENT_ROOT_KEY) throw new CtidError('DEVELOPMENT_SECRET_REFUSED');
  return decodeBase64url(trustRoot);
}
