import { attackChart } from './charts';
import { both, causesCell, escapeHtml, figure, heading, paragraph, rateCell, table } from './html-parts';
import type { AttackReport, LivenessReport } from './recognition-report';

const VARIANTS: Readonly<Record<string, string>> = {
  withoutHeadTurns: '不转头 without head turns',
  withoutMouth: '不张嘴 without the mouth',
  allActions: '全部动作 all actions',
};
const KINDS = { presentation: '呈现 presentation', injection: '注入 injection', protocol: '上传 upload' };

/** Which attacks pass, and how often an honest person does not. */
export function livenessSection(liveness: LivenessReport | undefined): string {
  const title = heading('活体检测', 'Liveness');
  if (liveness === undefined) return title + paragraph('本次未测攻击。', 'Attacks were left out of this run.');
  const { attacks, victims, honest } = liveness;
  const variants = [...new Set(attacks.map(({ variant }) => variant))];
  const performer = {
    zh: `表演者 ${honest.people} 人，${honest.refused.n} 次抽题，不转头`,
    en: `${honest.people} performer, ${honest.refused.n} drawn challenges, without head turns`,
  };
  return [
    title,
    paragraph(
      `攻击由程序成像，受害者照片 ${victims} 份；通过是指活体与比对都通过。「拦不住」的攻击照实列出。`,
      `Attacks are filmed by a program, of ${victims} victims; passed means past liveness and comparison. Those that are not stopped are said so.`,
    ),
    table(
      ['诚实的视频 honest bursts', '#被拒 BPCER', '被拒于 refused by'],
      [[both(performer), rateCell(honest.refused), causesCell(honest.causes)]],
    ),
    ...variants.map((variant) =>
      variantPart(
        variant,
        attacks.filter((attack) => attack.variant === variant),
      ),
    ),
  ].join('\n');
}

function variantPart(variant: string, attacks: readonly AttackReport[]): string {
  const tries = attacks[0]?.passed.n ?? 0;
  const name = escapeHtml(VARIANTS[variant] ?? variant);
  return [
    `<h3>${name}</h3>`,
    figure(attackChart(attacks), {
      zh: `各攻击通过的比例与 95 % 精确区间，每种 n = ${tries}。`,
      en: `Share of each attack that passed, with its exact interval of 95 %; n = ${tries} each.`,
    }),
    table(
      ['攻击 attack', '类别 kind', '#通过 APCER', '预期 expected', '被拒于 refused by'],
      attacks.map((attack) => [
        both(attack),
        KINDS[attack.kind],
        rateCell(attack.passed),
        attack.expected === 'refused' ? '拦住 refused' : '<span class="no">拦不住 not stopped</span>',
        causesCell(attack.causes),
      ]),
    ),
  ].join('\n');
}
