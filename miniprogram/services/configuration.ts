import { DEVELOPMENT_ROOT_KEY } from '../core/trust/development-root';

/** What differs between a checkout and a deployment; everything else is the same. */
export const CONFIGURATION = {
  /** The CloudBase environment; empty in a checkout. */
  cloudEnvironment: '',
  /** The local cloud, for WeChat DevTools in a checkout; a phone on the same network needs this machine's own address. */
  localCloud: 'http://127.0.0.1:8766',
  /** The root that everything signed leads back to, Ed25519, base64url. Production refuses the development root. */
  trustRoot: DEVELOPMENT_ROOT_KEY,
} as const;
