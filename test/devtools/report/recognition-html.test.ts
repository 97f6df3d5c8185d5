import { describe, expect, test } from 'vitest';
import { compareAll } from '../../../devtools/report/compare-group';
import { rateOf } from '../../../devtools/report/rate';
import { recognitionHtml } from '../../../devtools/report/recognition-html';
import type { AttackReport, RecognitionReport } from '../../../devtools/report/recognition-report';

/** Two people with two pictures each, in a plane of the embedding's space. */
const at = (person: string, degrees: number) => {
  const angle = (degrees * Math.PI) / 180;
  return { person, embedding: Float32Array.of(Math.cos(angle), Math.sin(angle)) };
};
const compared = compareAll([at('Somebody', 0), at('Somebody', 10), at('Another', 90), at('Another', 150)]);

const attack: AttackReport = {
  name: 'photo',
  zh: '照片',
  en: 'a photo <held> & moved',
  kind: 'presentation',
  variant: 'withoutHeadTurns',
  expected: 'refused',
  passed: rateOf(1, 7),
  causes: { FACE_NOT_FOUND: 6 },
};

const report: RecognitionReport = {
  format: 'ctid-recognition-report/1',
  date: '2026-11-20',
  policySha256: 'fade',
  policyVersion: '2026-11-19',
  thresholds: [{ leastProbes: 1, score: 0.66 }],
  models: { blazeface: 'c0ffee' },
  versions: { node: '20.0.0', tfjs: '4.22.0' },
  groups: [
    {
      ...{ zh: '两个人', en: 'two people', people: 2, pictures: 5 },
      failedToAcquire: rateOf(1, 5),
      causes: { FACE_BLURRED: 1 },
      dataSha256: 'decade',
      all: compared,
      halves: { calibration: compareAll([]), reported: compared },
    },
  ],
  degraded: [],
  liveness: {
    attacks: [attack],
    victims: 1,
    honest: { variant: 'withoutHeadTurns', people: 1, refused: rateOf(0, 10), causes: {} },
  },
  clips: [
    {
      ...{ person: '1', kind: 'real', seconds: 20.75, portrait: 'same clip', windows: 60 },
      frames: 83,
      unfit: { FACE_TURNED_AWAY: 30 },
      performances: [{ actions: ['nod'], windows: 3, passed: 2, causes: { FACES_SEVERAL: 1 }, mostDrawn: 0 }],
    },
  ],
  stages: [{ zh: '解码', en: 'decode', medianMs: 4.25, runs: 21 }],
  peakMemoryMiB: 321,
};
const html = recognitionHtml(report);

describe('the page of the recognition report', () => {
  test('says at its top that no laboratory has tested it', () => {
    const body = html.slice(html.indexOf('<main>'));
    expect(body.slice(0, 400)).toContain('没有经过任何认可的实验室检测。');
    expect(body.slice(0, 400)).toContain('No accredited laboratory has tested it.');
  });

  test.each([
    [
      'the share of attacks that passed, and its exact interval',
      '14.3 % <small>1 / 7</small><small>0.36 % – 57.9 %</small>',
    ],
    ['how many honest bursts were refused', '0 % <small>0 / 10</small>'],
    ['false non-matches of two genuine pairs', '50 % <small>1 / 2</small>'],
    ['why pictures were not compared', '<code>FACE_<wbr>BLURRED</code> × 1'],
    ['how many stretches of a film passed', '真人通过 2 / 3'],
    ['a stage’s median', '4.3 ms'],
    ['what the models and the data were', 'c0ffee'],
    ['the digest of the data', 'decade'],
  ])('has %s', (_, figure) => {
    expect(html).toContain(figure);
  });

  test('holds words as words, and nobody’s name', () => {
    expect(html).toContain('a photo &#60;held&#62; &#38; moved');
    expect(`${html}${JSON.stringify(report)}`).not.toMatch(/Somebody|Another/);
  });

  test('asks for nothing beside it', () => {
    expect(html).not.toMatch(/<script|<link|<img|(src|href)="|url\(|@import/);
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test('is made without attacks too', () => {
    const { liveness: _, ...rest } = report;
    expect(recognitionHtml(rest)).toContain('本次未测攻击。');
  });
});
