import * as Plot from '@observablehq/plot';
import { drawChart } from './draw-chart';
import type { AttackReport, Compared, CurvePoint } from './recognition-report';

const ACCENT = 'var(--accent)';
const INK = 'currentColor';

/** Where a logarithmic axis begins: the sets are too small to see less. */
const FLOOR = 1e-5;

/** Both error rates against the threshold, and where the product stands. */
export function errorRateChart({ curve }: Compared, threshold: number): string {
  const line = (name: string, colour: string, rateOf: (point: CurvePoint) => number | null) => {
    const seen = curve.flatMap((point) => {
      const rate = rateOf(point);
      return rate === null || rate < FLOOR ? [] : [{ threshold: point.threshold, rate, name }];
    });
    return [
      Plot.lineY(seen, { x: 'threshold', y: 'rate', stroke: colour, strokeWidth: 1.75 }),
      Plot.text(seen.slice(...(name === 'FMR' ? [0, 1] : [-1])), {
        ...{ x: 'threshold', y: 'rate', fill: colour, fontWeight: 600, dy: -10 },
        ...{ text: 'name', textAnchor: name === 'FMR' ? 'start' : 'end' },
      }),
    ];
  };
  return drawChart(
    {
      height: 300,
      marginLeft: 52,
      marginRight: 24,
      marginTop: 28,
      x: { labelOffset: 40, label: '阈值（余弦） threshold →', domain: [0.4, 0.9], ticks: 6, tickFormat: '.1f' },
      y: { type: 'log', domain: [FLOOR, 1], label: '↑ 错误率 rate', grid: true, tickFormat: percentTick, ticks: 5 },
      marks: [
        Plot.ruleX([threshold], { stroke: INK, strokeDasharray: '3 3' }),
        Plot.text([{ threshold }], {
          ...{ x: 'threshold', text: () => `${threshold}`, frameAnchor: 'top', dy: -14, fill: INK },
        }),
        ...line('FMR', INK, ({ falseMatchRate }) => falseMatchRate),
        ...line('FNMR', ACCENT, ({ falseNonMatchRate }) => falseNonMatchRate),
      ],
    },
    `FMR and FNMR against the threshold; the product's is ${threshold}`,
  );
}

/** Where scores of one person and of two lie, each as a share of its own kind. */
export function scoreChart({ bins, genuine, impostor }: Compared, threshold: number): string {
  const width = (bins[1]?.from ?? 0) - (bins[0]?.from ?? 0);
  const shares = (of: 'genuine' | 'impostor', n: number) =>
    bins.map((bin) => ({ x: bin.from + width / 2, share: n === 0 ? 0 : bin[of] / n }));
  const series = [
    { name: '不同人 impostor', colour: INK, side: 'end', points: shares('impostor', impostor) },
    { name: '同一人 genuine', colour: ACCENT, side: 'start', points: shares('genuine', genuine) },
  ] as const;
  const top = Math.max(...series.flatMap(({ points }) => points.map(({ share }) => share)));
  return drawChart(
    {
      height: 300,
      marginLeft: 52,
      marginRight: 24,
      marginTop: 28,
      x: { labelOffset: 40, label: '得分（余弦） score →', domain: [-0.4, 1], ticks: 7, tickFormat: '.1f' },
      y: {
        domain: [0, 1.2 * top],
        label: '↑ 占比 share',
        ticks: 4,
        tickFormat: (share: number) => `${Math.round(100 * share)}%`,
        grid: true,
      },
      marks: [
        ...series.flatMap(({ name, colour, side, points }) => [
          Plot.areaY(points, { x: 'x', y: 'share', fill: colour, fillOpacity: 0.1, curve: 'step' }),
          Plot.lineY(points, { x: 'x', y: 'share', stroke: colour, curve: 'step' }),
          Plot.text([name], {
            ...{ x: threshold, y: 1.12 * top, text: [name], fill: colour, fontWeight: 600 },
            ...{ textAnchor: side, dx: side === 'end' ? -8 : 8 },
          }),
        ]),
        Plot.ruleX([threshold], { stroke: INK, strokeDasharray: '3 3' }),
        Plot.text([threshold], { x: threshold, text: [`${threshold}`], frameAnchor: 'top', dy: -14, fill: INK }),
        Plot.ruleY([0], { stroke: INK }),
      ],
    },
    'Distribution of scores of one person and of two people',
  );
}

/** How many of each attack passed, with the interval that so few tries leave. */
export function attackChart(attacks: readonly AttackReport[]): string {
  const rows = attacks.map(({ zh, passed: { share, exact } }) => ({
    zh,
    share: share ?? 0,
    from: exact[0],
    to: exact[1],
  }));
  return drawChart(
    {
      height: 24 * rows.length + 56,
      marginLeft: 184,
      marginRight: 24,
      marginTop: 48,
      marginBottom: 8,
      x: {
        axis: 'top',
        labelOffset: 44,
        label: 'APCER，95 % 区间 interval →',
        domain: [0, 1],
        ticks: 5,
        tickFormat: percentTick,
        grid: true,
      },
      y: { label: null, domain: rows.map(({ zh }) => zh), tickSize: 0 },
      marks: [
        Plot.ruleY(rows, { x1: 'from', x2: 'to', y: 'zh', stroke: INK, strokeOpacity: 0.35, strokeWidth: 5 }),
        Plot.dot(rows, { x: 'share', y: 'zh', r: 4, fill: (row) => (row.share > 0 ? 'var(--no)' : INK) }),
      ],
    },
    'APCER of each attack with its interval of 95 %',
  );
}

function percentTick(share: number): string {
  return `${Number((100 * share).toPrecision(1))}%`;
}
