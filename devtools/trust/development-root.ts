import { encodeUtf8 } from '#core/bytes/utf8';

/**
 * The seed of the development root. It is published on purpose: what is signed under it proves nothing, every checkout
 * has the same one and stays clean, and production refuses its public half (`core/trust/development-root`).
 */
export const DEVELOPMENT_ROOT_SEED = encodeUtf8('ctid development root, no secret');
