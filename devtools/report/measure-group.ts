import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ErrorCode } from '#core/errors';
import { type Acquired, acquire } from './acquire';
import { compareAll } from './compare-group';
import { halfOf } from './half-of';
import type { OwnedPicture, PictureGroup } from './picture-groups';
import { tellProgress } from './progress';
import { causesOf, rateOf } from './rate';
import type { GroupReport } from './recognition-report';

/** Pictures stand in several groups, and are read once. */
const read = new Map<string, Promise<Acquired | ErrorCode>>();

/** A group's error rates, and the pictures that could be compared. */
export async function measureGroup(
  group: PictureGroup,
): Promise<{ report: GroupReport; acquired: readonly Acquired[] }> {
  const { zh, en, pictures, hasHalves } = group;
  const acquired: Acquired[] = [];
  const refused: ErrorCode[] = [];
  for (const [at, picture] of pictures.entries()) {
    if (at % 100 === 0) tellProgress(`${en}: picture ${at} of ${pictures.length}`);
    const found = await acquireOnce(picture);
    if (typeof found === 'string') refused.push(found);
    else acquired.push(found);
  }
  const people = new Set(pictures.map(({ person }) => person)).size;
  const half = (which: 0 | 1) => compareAll(acquired.filter(({ person }) => halfOf(person) === which));
  const report: GroupReport = {
    ...{ zh, en, people, pictures: pictures.length },
    failedToAcquire: rateOf(refused.length, pictures.length),
    causes: causesOf(refused),
    dataSha256: digestOf(pictures),
    all: compareAll(acquired),
    ...(hasHalves ? { halves: { calibration: half(0), reported: half(1) } } : {}),
  };
  return { report, acquired };
}

function acquireOnce(picture: OwnedPicture): Promise<Acquired | ErrorCode> {
  const before = read.get(picture.file) ?? acquire(picture);
  read.set(picture.file, before);
  return before;
}

/** Whoever has the same files in whatever order, under whatever names, gets the same. */
function digestOf(pictures: readonly OwnedPicture[]): string {
  const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  return sha256(
    pictures
      .map(({ file }) => sha256(readFileSync(file)))
      .sort()
      .join('\n'),
  );
}
