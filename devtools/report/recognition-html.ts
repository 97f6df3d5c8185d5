import { UNTESTED } from '../../miniprogram/pages/recognition/untested';
import { clipsSection } from './clips-section';
import { comparisonSection } from './comparison-section';
import { both, escapeHtml, heading, number, percent, table } from './html-parts';
import { livenessSection } from './liveness-section';
import type { GroupReport, RecognitionReport } from './recognition-report';
import { REPORT_STYLES } from './report-styles';

/** The report as a page that needs nothing beside it; it says what the report holds, and nothing else. */
export function recognitionHtml(report: RecognitionReport): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>识别性能报告 · Recognition report</title>
<style>${REPORT_STYLES}</style>
<main>
<h1>识别性能报告 <span lang="en">Recognition report</span></h1>
<div class="warning"><strong>没有经过任何认可的实验室检测。</strong><br><span lang="en">No accredited laboratory has tested it.</span></div>
${summary(report)}
${untested()}
${comparisonSection(report)}
${livenessSection(report.liveness)}
${clipsSection(report.clips)}
${stagesSection(report)}
${provenance(report)}
</main>
</html>
`;
}

/** The figures that a reader came for. */
function summary({ groups, liveness }: RecognitionReport): string {
  const figures: [string, string, string][] = [];
  const main = groups.find(({ halves }) => halves !== undefined);
  if (main !== undefined) figures.push(...reportedFigures(main));
  if (liveness !== undefined) {
    const passing = new Set(liveness.attacks.filter(({ passed }) => passed.count > 0).map(({ name }) => name));
    const names = new Set(liveness.attacks.map(({ name }) => name));
    const { refused } = liveness.honest;
    figures.push(
      [`${passing.size} / ${names.size}`, '种攻击至少通过一次', 'kinds of attack passed at least once'],
      [`${refused.count} / ${refused.n}`, '段诚实视频被拒', 'honest bursts refused'],
    );
  }
  const items = figures.map(([value, zh, en]) => `<div><dt>${both({ zh, en })}</dt><dd>${value}</dd></div>`);
  return `<dl class="figures">${items.join('')}</dl>`;
}

/** Of the people who did not choose the threshold, at the threshold for a single picture. */
function reportedFigures({ halves }: GroupReport): readonly [string, string, string][] {
  const [point] = halves?.reported.operatingPoints ?? [];
  if (point === undefined) return [];
  const { threshold, falseMatches, falseNonMatches } = point;
  return [
    [
      `${percent(falseMatches.share)}`,
      `误识率，阈值 ${threshold}，至多 ${percent(falseMatches.exact[1])}（n = ${number(falseMatches.n)}）`,
      `false match rate at ${threshold}, reported half; at most ${percent(falseMatches.exact[1])}`,
    ],
    [
      `${percent(falseNonMatches.share)}`,
      `拒真率，阈值 ${threshold}，至多 ${percent(falseNonMatches.exact[1])}（n = ${number(falseNonMatches.n)}）`,
      `false non-match rate at ${threshold}, reported half; at most ${percent(falseNonMatches.exact[1])}`,
    ],
  ];
}

function untested(): string {
  const items = UNTESTED.map((item) => `<li>${both(item)}</li>`).join('\n');
  return `${heading('没有测过的', 'What was not tested')}<ul>${items}</ul>`;
}

function stagesSection({ stages, peakMemoryMiB }: RecognitionReport): string {
  return [
    heading('耗时与内存', 'Time and memory'),
    table(
      ['阶段 stage', '#中位数 median', '#n'],
      stages.map((stage) => [both(stage), `${stage.medianMs.toFixed(1)} ms`, String(stage.runs)]),
    ),
    `<p>${both({ zh: '全程内存峰值', en: 'peak memory of the whole run' })} ${peakMemoryMiB.toFixed(0)} MiB</p>`,
  ].join('\n');
}

function provenance({ date, policyVersion, versions, models, groups, thresholds }: RecognitionReport): string {
  const code = (text: string) => `<code class="digest">${escapeHtml(text)}</code>`;
  const limits = thresholds.map(({ leastProbes, score }) => `≥ ${leastProbes} 帧 frames: ${score}`).join('; ');
  return [
    heading('出处', 'Provenance'),
    table(
      ['什么 what', '值 value'],
      [
        ['日期 date', escapeHtml(date)],
        ['策略 policy', escapeHtml(`${policyVersion}; ${limits}`)],
        ['Node, tfjs', escapeHtml(`${versions.node}, ${versions.tfjs}`)],
        ...Object.entries(models).map(([name, digest]) => [`模型 model ${escapeHtml(name)}`, code(digest)]),
        ...groups.map((group) => [`数据 data: ${both(group)}`, code(group.dataSha256)]),
      ],
    ),
  ].join('\n');
}
