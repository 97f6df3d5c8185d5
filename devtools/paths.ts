import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders that development uses; everything under `data` and `out` is made by running and never committed. */
const root = fileURLToPath(new URL('..', import.meta.url));

export const PATHS = {
  root,
  functions: join(root, 'cloudfunctions'),
  data: process.env.CTID_DATA ?? join(root, '.data'),
  out: join(root, 'out'),
  packages: join(root, 'node_modules'),
  /** Pictures of real people, for research; they lie beside the project, and nothing of them goes into it. */
  faces: process.env.CTID_FACES ?? join(root, '..', 'shared', 'faces'),
} as const;
