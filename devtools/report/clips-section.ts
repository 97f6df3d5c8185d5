import type { LivenessAction } from '#core/liveness/challenge';
import { both, causesCell, escapeHtml, heading, number, paragraph, percent, table } from './html-parts';
import type { ClipReport, Named, PerformanceReport } from './recognition-report';
import { sum } from './sum';

const KINDS: Readonly<Record<ClipReport['kind'], Named>> = {
  real: { zh: '真人', en: 'real' },
  'screen-replay': { zh: '翻拍屏幕', en: 'screen replay' },
};

const ACTIONS: Readonly<Record<LivenessAction, Named>> = {
  turnLeft: { zh: '左转', en: 'turn left' },
  turnRight: { zh: '右转', en: 'turn right' },
  nod: { zh: '点头', en: 'nod' },
  openMouth: { zh: '张嘴', en: 'open the mouth' },
};

const PORTRAITS: Readonly<Record<ClipReport['portrait'], string>> = {
  'another clip': '另一段 another clip',
  'same clip': '本段 same clip',
};

/** Real people before a real camera, and real screens: which of them pass what they perform, and why the others do not. */
export function clipsSection(clips: readonly ClipReport[] | undefined): string {
  if (clips === undefined || clips.length === 0) return '';
  return [
    heading('真人视频与翻拍屏幕', 'Films of people, and of screens'),
    paragraph(
      `视频按每秒四帧取帧，每六秒一段。每段按它自己做的动作出题（对攻击者最有利的题），再由产品判断，照片取自同一人的真人视频。真人应通过，翻拍应被拒，不合的标红。${totals(clips).zh}。相邻的段大部分相同，n 不是独立样本。`,
      `Four frames a second, every six seconds of them. Each is judged by the product against the challenge that asks for exactly what is performed there, the best an attacker can hope for; the portrait is a frame of a real clip of the same person. Real ones should pass, replays should not; those that differ are red. ${totals(clips).en}. Stretches overlap: n are not independent.`,
    ),
    paragraph(
      '动作、深度、同一人都从画面里看，屏幕放出来的头也都有：没有一项检查认得出屏幕。拦住录像的是抽题：「合题」一栏是它能答对的全部可抽题目的最大比例。',
      'Movement, depth and identity are seen in the picture, and a head on a screen has them: no check knows a screen. What stops a recording is the draw: the last column is the largest share of all challenges that can be drawn which it answers.',
    ),
    clipTable(clips),
    performanceTable(clips),
  ].join('\n');
}

function totals(clips: readonly ClipReport[]): Named {
  const told = (kind: ClipReport['kind']) => {
    const judged = clips.filter((clip) => clip.kind === kind).flatMap(({ performances }) => performances);
    return `${sum(judged.map(({ passed }) => passed))} / ${sum(judged.map(({ windows }) => windows))}`;
  };
  const [real, replays] = [told('real'), told('screen-replay')];
  return { zh: `真人通过 ${real}，翻拍通过 ${replays}`, en: `Real ones passed: ${real}; replays: ${replays}` };
}

function clipTable(clips: readonly ClipReport[]): string {
  return table(
    ['视频 clip', '#六秒段 stretches', '#其中有动作 performing', '#帧 frames', '不合格 unfit', '照片 portrait'],
    clips.map((clip) => [
      nameOf(clip),
      number(clip.windows),
      number(sum(clip.performances.map(({ windows }) => windows))),
      number(clip.frames),
      causesCell(clip.unfit),
      PORTRAITS[clip.portrait],
    ]),
  );
}

function performanceTable(clips: readonly ClipReport[]): string {
  return table(
    ['视频 clip', '动作 performed', '#通过 passed', '原因 why', '#合题至多 drawn, at most'],
    clips.flatMap((clip) => {
      if (clip.performances.length === 0) return [[nameOf(clip), nothingIn(clip), '–', '–', '–']];
      return clip.performances.map((performance) => [
        nameOf(clip),
        performance.actions.map((action) => both(ACTIONS[action])).join(' → '),
        passedCell(clip, performance),
        whyCell(clip, performance),
        percent(performance.mostDrawn),
      ]);
    }),
  );
}

/** A clip of nothing but a quiet face answers no challenge, whoever made it. */
function nothingIn({ windows }: ClipReport): string {
  return windows === 0
    ? both({ zh: '不足六秒，没有可判的', en: 'shorter than six seconds: nothing to judge' })
    : both({ zh: '没有完成的动作', en: 'no finished action' });
}

function passedCell({ kind }: ClipReport, { passed, windows }: PerformanceReport): string {
  const isExpected = kind === 'real' ? passed === windows : passed === 0;
  const told = `${passed} / ${windows}`;
  return isExpected ? told : `<span class="no">${told}</span>`;
}

function whyCell({ kind }: ClipReport, { passed, causes }: PerformanceReport): string {
  const codes = causesCell(causes);
  if (kind === 'real' || passed === 0) return codes;
  const screen = both({ zh: '屏幕里的头也有深度', en: 'a head on a screen has depth' });
  return Object.keys(causes).length === 0 ? screen : `${screen}${codes}`;
}

/** One person may have several clips: they are told apart by how long they are. */
function nameOf({ person, kind, seconds }: ClipReport): string {
  return `${escapeHtml(person)} ${both(KINDS[kind])}<small>${seconds} s</small>`;
}
