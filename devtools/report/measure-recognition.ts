import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACE_POLICY } from '#core/face/face-policy';
import { PATHS } from '../paths';
import { allClips } from './clips/clip-files';
import { measureClips } from './clips/measure-clips';
import { measureDegraded } from './measure-degraded';
import { measureGroup } from './measure-group';
import { measureLiveness } from './measure-liveness';
import { measureStages } from './measure-stages';
import { type PictureGroup, pictureGroups } from './picture-groups';
import { policySha256 } from './policy-sha256';
import type { DegradedReport, GroupReport, RecognitionReport } from './recognition-report';

/** What is measured. */
export interface Measured {
  readonly date: Date;
  /** Of people's pictures, a folder each. */
  readonly data?: string | undefined;
  /** Of victims' pictures. */
  readonly victims?: string | undefined;
  /** Of each attack in each variant; 0 skips the attacks. */
  readonly draws: number;
}

/** Larger groups are compared, but not made worse: it takes as long again, twice. */
const MOST_DEGRADED = 500;

/** Runs everything, for some minutes. */
export async function measureRecognition({ date, data, victims, draws }: Measured): Promise<RecognitionReport> {
  const stages = await measureStages();
  const { groups, degraded } = await measureGroups(pictureGroups(data));
  const liveness = draws > 0 ? await measureLiveness(draws, victims) : undefined;
  const clips = draws > 0 ? await measureClips(allClips(data)) : undefined;
  return {
    format: 'ctid-recognition-report/1',
    date: date.toISOString().slice(0, 10),
    policyVersion: FACE_POLICY.version,
    policySha256: policySha256(),
    thresholds: FACE_POLICY.comparison.thresholds,
    models: FACE_POLICY.models,
    versions: { node: process.versions.node, tfjs: versionOf('@tensorflow/tfjs') },
    groups,
    degraded,
    ...(liveness === undefined ? {} : { liveness }),
    ...(clips === undefined ? {} : { clips }),
    stages,
    peakMemoryMiB: process.resourceUsage().maxRSS / 1024,
  };
}

async function measureGroups(all: readonly PictureGroup[]) {
  const groups: GroupReport[] = [];
  const degraded: DegradedReport[] = [];
  for (const group of all) {
    const { report, acquired } = await measureGroup(group);
    groups.push(report);
    const isPart = !group.hasHalves || group.pictures.length >= largestHalved(all);
    if (isPart && acquired.length <= MOST_DEGRADED) degraded.push(...(await measureDegraded(group, acquired)));
  }
  return { groups, degraded };
}

/** Sets that are also compared as one are made worse as one. */
function largestHalved(all: readonly PictureGroup[]): number {
  return Math.max(...all.filter(({ hasHalves }) => hasHalves).map(({ pictures }) => pictures.length));
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(PATHS.packages, name, 'package.json'), 'utf8')).version;
}
