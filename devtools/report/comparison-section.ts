import { errorRateChart, scoreChart } from './charts';
import {
  both,
  causesCell,
  escapeHtml,
  figure,
  heading,
  number,
  paragraph,
  percent,
  rateCell,
  table,
} from './html-parts';
import type { Compared, DegradedReport, GroupReport, RecognitionReport } from './recognition-report';

/** How often two faces are taken for one, and one for two. */
export function comparisonSection({ groups, degraded }: RecognitionReport): string {
  return [
    heading('人脸比对', 'Face comparison'),
    paragraph(
      '每张照片按产品的流程处理：采集检查、质量检查、与镜像取平均；然后两两比对。每个探针是一张照片，产品则取一段视频中多帧的平均。只有脸的裁剪图先以边缘像素向外扩展，再重新压缩。',
      'Every picture is taken as the product takes it (capture gate, quality gate, mean with its mirror image), and compared with every other. A probe here is one picture; the product takes the mean of several frames. Crops of nothing but a face are widened by their edges and compressed again.',
    ),
    paragraph(
      '阈值由东亚人群的一半选定；人按文件夹名的 SHA-256 首字节除以 2 的余数分成两半：0 为校准，1 为报告。校准一半的数字不能当作成绩。选定时用了 37 人、4,319 对不同人的照片，最高得分 0.646；这里经过全部采集检查，对数不同。',
      'Half of the East-Asian people chose the threshold. People fall into halves by the first byte of the SHA-256 of the name of their folder, modulo 2: 0 calibrates, 1 is reported. Figures of the calibrating half are no result. It was chosen on 37 people and 4,319 impostor pairs, the highest 0.646; here, behind every gate of the product, their number differs.',
    ),
    ...groups.map(groupPart),
    degradedPart(degraded),
  ].join('\n');
}

/** All of a group, and its halves where it has them. */
function partsOf({ all, halves }: GroupReport): readonly (readonly [string, Compared])[] {
  const whole = ['全部 all', all] as const;
  if (halves === undefined) return [whole];
  return [['<strong>报告 reported</strong>', halves.reported], ['校准 calibration', halves.calibration], whole];
}

function ratesTable(group: GroupReport): string {
  const columns = ['部分 part', '#阈值 threshold', '#误识 FMR', '#拒真 FNMR'];
  const rows = partsOf(group).flatMap(([part, { people, pictures, operatingPoints }]) =>
    operatingPoints.map(({ threshold, leastProbes, falseMatches, falseNonMatches }) => [
      `${part}<small>${people} 人 people</small><small>${number(pictures)} 张 pictures</small>`,
      `${threshold}<small>≥ ${leastProbes} 帧</small>`,
      rateCell(falseMatches),
      rateCell(falseNonMatches),
    ]),
  );
  return table(columns, rows);
}

/** Error rates, what they were measured with, and where scores lie. */
function groupPart(group: GroupReport): string {
  const { people, pictures, failedToAcquire, causes, all } = group;
  const threshold = all.operatingPoints[0]?.threshold ?? 0;
  const zh = `${all.people} 人 ${number(all.pictures)} 张；同一人 ${number(all.genuine)} 对，不同人 ${number(all.impostor)} 对`;
  const en = `${all.people} people, ${number(all.pictures)} pictures; ${number(all.genuine)} genuine and ${number(all.impostor)} impostor pairs`;
  const dashed = { zh: '虚线为产品阈值', en: 'dashed: the product’s threshold' };
  const highest = all.highestImpostor === null ? '' : all.highestImpostor.toFixed(3);
  return [
    `<h3>${both(group)}</h3>`,
    paragraph(
      `${people} 人 ${number(pictures)} 张照片，未能采集 ${failedToAcquire.count} 张（${percent(failedToAcquire.share)}）。不同人最高得分 ${highest}。`,
      `${people} people, ${number(pictures)} pictures; failed to acquire ${failedToAcquire.count} (${percent(failedToAcquire.share)}). Highest impostor score ${highest}.`,
    ),
    `<p>${causesCell(causes).replaceAll('<br>', ' · ')}</p>`,
    ratesTable(group),
    '<div class="pair">',
    figure(errorRateChart(all, threshold), {
      zh: `误识率与拒真率。${zh}；${dashed.zh}。线在第一个为零处终止。`,
      en: `False match and false non-match rate. ${en}; ${dashed.en}. A line ends where nothing was left to see.`,
    }),
    figure(scoreChart(all, threshold), { zh: `得分分布。${dashed.zh}。`, en: `Distribution of scores; ${dashed.en}.` }),
    '</div>',
  ].join('\n');
}

function degradedPart(degraded: readonly DegradedReport[]): string {
  if (degraded.length === 0) return '';
  const columns = [
    '数据 data',
    '#眼距 eyes',
    '#参考照 references',
    '#拒收 refused',
    '原因 causes',
    '#误识 FMR',
    '#拒真 FNMR',
  ];
  return [
    `<h3>${both({ zh: '降质的参考照', en: 'Degraded references' })}</h3>`,
    paragraph(
      `参考照缩小到外眼角距不超过所示像素，转灰度，JPEG 不超过 10 KB；探针不变。阈值 ${escapeHtml(String(degraded[0]?.threshold))}。`,
      'References are brought down to so many pixels between the eyes’ outer corners (none is enlarged), grey, JPEG of 10 KB at most; probes stay as they are.',
    ),
    table(
      columns,
      degraded.map((row) => [
        both(row),
        `≤ ${row.eyeDistancePx} px`,
        number(row.references),
        rateCell(row.refused),
        causesCell(row.causes),
        rateCell(row.falseMatches),
        rateCell(row.falseNonMatches),
      ]),
    ),
  ].join('\n');
}
