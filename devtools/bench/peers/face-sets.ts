import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deepfacePairs, everyPair, type FacePair, lfwPairs } from './face-pairs';

/** Pairs of pictures of real people, for research; they lie beside the project and nothing of them goes into it. */
export interface FaceSet {
  readonly name: string;
  readonly folder: string;
  readonly pairs: readonly FacePair[];
  /** By how much of its width each picture is widened to all sides before anybody looks for a face. */
  readonly surround: number;
}

/**
 * LFW's crops and CASIA's portraits hold a face and little around it, where face-api's detector finds hardly any. So
 * everybody is given them widened by what suits that detector best: of 99 crops it found no face in 87 as they are, in 7
 * widened by their width, in 1 by one and a half, in 18 by two; of CASIA's 50 in 30, 2 by half, 0 by three quarters, 3
 * by all of it. Ours and human's found all from a quarter on.
 */
const SURROUND = { lfw: 1.5, casia: 0.75 } as const;

/** Those that are there. */
export function faceSets(folder: string): readonly FaceSet[] {
  return [
    { name: 'LFW, fold 1', pairs: 'lfw/pairs-fold1.txt', folder: 'lfw/crops', surround: SURROUND.lfw, read: lfwPairs },
    { name: 'deepface', pairs: 'deepface/master.csv', folder: 'deepface', surround: 0, read: deepfacePairs },
  ]
    .filter(({ pairs }) => existsSync(join(folder, pairs)))
    .map(({ read, pairs, ...set }) => {
      return { ...set, folder: join(folder, set.folder), pairs: read(readFileSync(join(folder, pairs), 'utf8')) };
    })
    .concat(casiaSet(join(folder, 'casia')));
}

/** A folder for each person. */
function casiaSet(folder: string): readonly FaceSet[] {
  if (!existsSync(folder)) return [];
  const pictures = readdirSync(folder).flatMap((person) =>
    readdirSync(join(folder, person)).map((name) => ({ file: join(person, name), person })),
  );
  return [{ name: 'CASIA', folder, pairs: everyPair(pictures), surround: SURROUND.casia }];
}
