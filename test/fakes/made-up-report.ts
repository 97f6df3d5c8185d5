import { rateOf } from '../../devtools/report/rate';
import type {
  AttackReport,
  ClipReport,
  Compared,
  DegradedReport,
  GroupReport,
  RecognitionReport,
} from '../../devtools/report/recognition-report';

/** Two people of a set that chose the threshold by halves, a part of it, and a set of others; every figure is another. */
export function madeUpReport(): RecognitionReport {
  return {
    format: 'ctid-recognition-report/1',
    date: '2026-11-20',
    policyVersion: '2026-11-19',
    policySha256: 'fade'.repeat(16),
    thresholds: [{ leastProbes: 1, score: 0.66 }],
    models: { blazeface: 'c0ffee'.repeat(10), facemesh: 'decade'.repeat(10) },
    versions: { node: '20.1.2', tfjs: '4.22.0' },
    groups: [
      { ...group('有两半的', 'with halves', 31), halves: { calibration: compared(11), reported: compared(17) } },
      { ...group('它的一部分', 'a part of it', 37), halves: { calibration: compared(7), reported: compared(8) } },
      group('别的人', 'other people', 41),
    ],
    degraded: [degraded('with halves', 70), degraded('a part of it', 45)],
    liveness: {
      attacks: [
        attack('shown', '给看的', 'shown', 'refused', [0, 0]),
        attack('known', '已知的', 'known', 'not stopped', [0, 0]),
        attack('slipped', '溜过的', 'slipped', 'refused', [0, 2]),
      ].flat(),
      victims: 6,
      honest: { variant: 'withoutHeadTurns', people: 1, refused: rateOf(3, 29), causes: {} },
    },
    clips: [clip('1', 'real', 12, 13), clip('2', 'real', 5, 6), tooShort('3'), clip('2', 'screen-replay', 1, 7)],
    stages: [],
    peakMemoryMiB: 1,
  };
}

/** @param seed makes its figures its own */
function compared(seed: number): Compared {
  return {
    people: seed,
    pictures: 1000 + seed,
    genuine: 100 * seed,
    impostor: 2000 * seed,
    highestImpostor: 0.5,
    curve: [],
    bins: [],
    operatingPoints: [
      {
        threshold: 0.66,
        leastProbes: 1,
        falseMatches: rateOf(0, 2000 * seed),
        falseNonMatches: rateOf(seed, 100 * seed, [0.002, 0.042]),
      },
    ],
  };
}

function group(zh: string, en: string, seed: number): GroupReport {
  return {
    ...{ zh, en, people: 50, pictures: 900 },
    failedToAcquire: rateOf(seed, 900),
    causes: {},
    dataSha256: 'facade',
    all: compared(seed + 2),
  };
}

function clip(person: string, kind: ClipReport['kind'], passed: number, windows: number): ClipReport {
  const performance = { actions: ['nod', 'openMouth'], causes: {}, mostDrawn: 0 } as const;
  return {
    ...{ person, kind, seconds: 20, portrait: 'another clip', frames: 80, unfit: {}, windows: 57 },
    performances: [
      { ...performance, passed: passed - 1, windows: windows - 1 },
      { ...performance, passed: 1, windows: 1 },
    ],
  };
}

/** Nothing in it can be judged. */
function tooShort(person: string): ClipReport {
  return { ...clip(person, 'real', 1, 2), seconds: 4, windows: 0, performances: [] };
}

function degraded(en: string, eyeDistancePx: number): DegradedReport {
  return {
    ...{ zh: en, en, eyeDistancePx, references: 151, threshold: 0.66 },
    refused: rateOf(69, 151),
    causes: {},
    falseMatches: rateOf(3, 22_102),
    falseNonMatches: rateOf(44, 548),
  };
}

/** Tried in both variants. */
function attack(
  name: string,
  zh: string,
  en: string,
  expected: AttackReport['expected'],
  [still, turning]: readonly [number, number],
): readonly AttackReport[] {
  const row = { name, zh, en, kind: 'presentation', expected, causes: {} } as const;
  return [
    { ...row, variant: 'withoutHeadTurns', passed: rateOf(still, 4) },
    { ...row, variant: 'allActions', passed: rateOf(turning, 5) },
  ];
}
