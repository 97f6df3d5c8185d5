import { afterEach, describe, expect, test, vi } from 'vitest';
import { figuresOf } from '../../../devtools/report/figures-of';
import { PUBLISHED_FIGURES } from '../../../miniprogram/pages/recognition/published-figures';
import { tellFigures } from '../../../miniprogram/pages/recognition/tell-figures';
import { UNTESTED } from '../../../miniprogram/pages/recognition/untested';
import { madeUpReport } from '../../fakes/made-up-report';
import { PagePhone } from '../../fakes/page-phone';
import { SimulatedPage } from '../../support/simulated-page';
import { sceneOn } from '../services/scenes';
import { startPhone } from '../services/start-phone';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const figures = figuresOf(madeUpReport(), 'beefbeefbeefbeef');

/** Everything that is read, a line each, in its order. */
function linesIn(language: 'zh' | 'en', of = figures): readonly string[] {
  const { parts, origin } = tellFigures(of, language);
  const lines = parts.flatMap(({ title, about, facts }) => [
    title,
    ...about,
    ...facts.flatMap(({ label, value, notes }) => [`${label} ${value}`.trim(), ...notes]),
  ]);
  return [...lines, ...origin];
}

describe('the page about recognition', () => {
  test.each([
    ['who was compared', '17 people, 1,017 pictures.', '17 人，1,017 张照片。'],
    ['that they did not choose the rule', /^Only the half of these people/, /^只算没有参与选定标准的那一半人/],
    ['false matches', '0 of 34,000 pairs', '34,000 对中 0 对'],
    ['their bound', 'Another person is taken for you up to 0.0088%', '别人被当成您 至多 0.0088%'],
    ['the share of false non-matches', 'You are not recognised 1%', '没有认出您 1%'],
    ['false non-matches', '17 of 1,700 pairs', '1,700 对中 17 对'],
    ['their interval', 'True share 0.58% to 1.6% (95% interval)', '真实比例 0.58% 至 1.6%（95% 区间）'],
    ['the interval by people', /0\.2% to 4\.2%$/, /0\.2% 至 4\.2%$/],
    ['failures to acquire', '31 of 900 pictures', '900 张照片中 31 张'],
    ['other people', '43 people, 1,043 pictures.', '43 人，1,043 张照片。'],
    ['non-matches of intact references', '33 of 3,300 pairs', '3,300 对中 33 对'],
    ['how much worse references were made', / 70 pixels /, / 70 像素$/],
    ['what that costs', 'Where it was taken: you are not recognised 8%', '收下的：没有认出您 8%'],
    ['its non-matches', '44 of 548 pairs', '548 对中 44 对'],
    ['its false matches', '3 of 22,102 pairs', '22,102 对中 3 对'],
    ['references refused', '69 of 151 portraits', '151 张证件照中 69 张'],
    ['honest bursts refused', '3 of 29 films', '29 段视频中 3 段'],
    ['who performed', '1 performer, without head turns.', '表演者 1 人，不转头。'],
    ['real heads that pass', /^A real head.*passed 17 of 19$/, /^真人，.*通过 19 段中 17 段$/],
    ['filmed screens that pass', /^A filmed screen.*passed 1 of 7$/, /^翻拍屏幕，.*通过 7 段中 1 段$/],
    ['whose films they are', /^Real films of 2 people/, /^2 人的真实视频/],
    ['how many victims', /6 victims/, /受害者 6 人/],
    [
      'attacks that passed',
      'Without head turns: 0 of 4; all actions: 2 of 5',
      '不转头：4 次中 0 次；全部动作：5 次中 2 次',
    ],
    [
      'attacks that were stopped',
      'Without head turns: 0 of 4; all actions: 0 of 5',
      '不转头：4 次中 0 次；全部动作：5 次中 0 次',
    ],
    ['how little that proves', /tried 4 times only.*52\.7%/, /只试了 4 次.*52\.7%/],
    ['what was not tested', UNTESTED[0]?.en, UNTESTED[0]?.zh],
    ['the date', 'Date: 2026-11-20', '日期：2026-11-20'],
    ['the policy', 'Version of the rule: 2026-11-19', '判定标准的版本：2026-11-19'],
    ['a model', 'blazeface: c0ffeec0ffee…', 'blazeface：c0ffeec0ffee…'],
    ['the report', 'File of the report: beefbeefbeef…', '报告文件：beefbeefbeef…'],
    ['the versions', 'Node: 20.1.2', 'Node：20.1.2'],
  ])('says %s', (_, en = '', zh = '') => {
    const matching = (said: string | RegExp) => (typeof said === 'string' ? said : expect.stringMatching(said));
    expect(linesIn('en')).toContainEqual(matching(en));
    expect(linesIn('zh')).toContainEqual(matching(zh));
  });

  test('names the attacks that pass before those that were stopped', () => {
    const lines = linesIn('en');
    const order = ['Attacks that are not stopped', 'Slipped', 'Known', 'Attacks that were stopped every time', 'Shown'];
    expect(lines.filter((line) => order.includes(line))).toEqual(order);
  });

  test('says the same in both languages: every line has its other', () => {
    expect(linesIn('zh', PUBLISHED_FIGURES)).toHaveLength(linesIn('en', PUBLISHED_FIGURES).length);
    expect(linesIn('en', PUBLISHED_FIGURES).join('').replace(/网证/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test('speaks of no score', () => {
    const all = [...linesIn('zh', PUBLISHED_FIGURES), ...linesIn('en', PUBLISHED_FIGURES)].join('\n');
    expect(all).not.toMatch(/\bAI\b|人工智能|相似度|得分|分数|评分|阈值|\bscore|similarity|threshold|NaN|undefined/i);
  });

  test('shows what is published, in the language that was chosen', async () => {
    await startPhone(sceneOn(new PagePhone()).phone);
    const { choose } = await import('../../../miniprogram/services/preferences');
    const page = await SimulatedPage.load('pages/recognition/recognition');
    await page.call('onShow');
    expect(page.data).toMatchObject({ ...tellFigures(PUBLISHED_FIGURES, 'zh') });
    choose({ language: 'en' });
    await page.call('onShow');
    expect(page.data).toMatchObject({ ...tellFigures(PUBLISHED_FIGURES, 'en') });
  });
});

test('the page about the product leads to it', async () => {
  const { phone } = sceneOn(new PagePhone());
  await startPhone(phone);
  const page = await SimulatedPage.load('pages/about/about');
  await page.tap('openRecognition');
  expect(phone.opened).toEqual(['/pages/recognition/recognition']);
});
