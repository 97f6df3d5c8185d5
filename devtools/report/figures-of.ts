import type {
  AttackFigures,
  ComparedPeople,
  Figure,
  FigureRange,
  FilmFigures,
  RecognitionFigures,
} from '../../miniprogram/pages/recognition/recognition-figures';
import type {
  AttackReport,
  ClipReport,
  GroupReport,
  Interval,
  LivenessReport,
  Rate,
  RecognitionReport,
} from './recognition-report';
import { sum } from './sum';

/**
 * What a phone shows of a report.
 * @param reportSha256 of the file that the report stands in
 * @throws where attacks were left out: a page without them would say that nothing passes
 */
export function figuresOf(report: RecognitionReport, reportSha256: string): RecognitionFigures {
  const { date, policyVersion, policySha256, models, versions, liveness, clips = [] } = report;
  if (liveness === undefined) throw new Error('a report without attacks is not published');
  const { people, variant, refused } = liveness.honest;
  return {
    ...{ date, policyVersion, policySha256, models, versions, reportSha256 },
    compared: comparedOf(report.groups),
    ...portraitsOf(report),
    honest: { people, variant, refused: figureOf(refused) },
    films: filmsOf(clips),
    attacks: attacksOf(liveness),
  };
}

/** The largest group with halves stands first among them; the others are parts of it. */
function mainOf(groups: readonly GroupReport[]): GroupReport | undefined {
  return groups.find(({ halves }) => halves !== undefined) ?? groups[0];
}

function comparedOf(groups: readonly GroupReport[]): readonly ComparedPeople[] {
  const main = mainOf(groups);
  const own = groups.filter((group) => group === main || group.halves === undefined);
  return own.map((group) => {
    const { zh, en, halves, failedToAcquire } = group;
    const { people, pictures, operatingPoints } = halves?.reported ?? group.all;
    const [point] = operatingPoints;
    if (point === undefined) throw new Error('a group was compared at no threshold');
    return {
      ...{ zh, en, isHalf: halves !== undefined, people, pictures },
      falseMatches: figureOf(point.falseMatches),
      falseNonMatches: figureOf(point.falseNonMatches),
      unusable: figureOf(failedToAcquire),
    };
  });
}

function portraitsOf({ groups, degraded }: RecognitionReport): Pick<RecognitionFigures, 'portraits'> {
  const main = mainOf(groups);
  const [point] = main?.all.operatingPoints ?? [];
  const rows = degraded.filter(({ en }) => en === main?.en);
  if (main === undefined || point === undefined || rows.length === 0) return {};
  const poor = rows.map(({ eyeDistancePx, refused, falseMatches, falseNonMatches }) => ({
    eyeDistancePx,
    refused: figureOf(refused),
    falseMatches: figureOf(falseMatches),
    falseNonMatches: figureOf(falseNonMatches),
  }));
  return { portraits: { people: main.all.people, intact: figureOf(point.falseNonMatches), poor } };
}

/** A film without a stretch that could be judged counts nobody. */
function filmsOf(clips: readonly ClipReport[]): readonly FilmFigures[] {
  const judged = clips.filter(({ performances }) => performances.length > 0);
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const ofKind = judged.filter((clip) => clip.kind === kind);
    const performances = ofKind.flatMap((clip) => clip.performances);
    return {
      kind,
      people: new Set(ofKind.map(({ person }) => person)).size,
      stretches: sum(performances.map(({ windows }) => windows)),
      passed: sum(performances.map(({ passed }) => passed)),
    };
  });
}

function attacksOf({ attacks, victims }: LivenessReport): RecognitionFigures['attacks'] {
  const all = [...new Set(attacks.map(({ name }) => name))].map((name) => attacks.filter((row) => row.name === name));
  const isStopped = (rows: readonly AttackReport[]) =>
    rows.every(({ expected, passed }) => expected === 'refused' && passed.count === 0);
  const stopped = all.filter(isStopped);
  const notStopped = all.filter((rows) => !isStopped(rows));
  const [leastTried] = stopped
    .flat()
    .map(({ passed }) => passed)
    .sort((one, other) => one.n - other.n);
  return {
    victims,
    notStopped: mostPassedFirst(notStopped).flatMap(attackFigures),
    stopped: stopped.flatMap(attackFigures),
    ...(leastTried === undefined ? {} : { leastTried: figureOf(leastTried) }),
  };
}

function mostPassedFirst(all: readonly (readonly AttackReport[])[]): readonly (readonly AttackReport[])[] {
  const passes = (rows: readonly AttackReport[]) => sum(rows.map(({ passed }) => passed.count));
  return [...all].sort((one, other) => passes(other) - passes(one));
}

/** @param rows one attack in each variant */
function attackFigures(rows: readonly AttackReport[]): readonly AttackFigures[] {
  const passed = Object.fromEntries(rows.map(({ variant, passed: { count, n } }) => [variant, [count, n] as const]));
  return rows.slice(0, 1).map(({ zh, en }) => ({ zh, en, passed }));
}

function figureOf({ count, n, exact, byPeople }: Rate): Figure {
  const figure = { count, n, range: rounded(exact) };
  return byPeople === undefined ? figure : { ...figure, byPeople: rounded(byPeople) };
}

/** A phone shows three digits at most. */
function rounded([least, most]: Interval): FigureRange {
  const round = (share: number) => Number(share.toPrecision(4));
  return [round(least), round(most)];
}
