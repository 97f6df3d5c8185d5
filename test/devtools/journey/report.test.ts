import { describe, expect, test } from 'vitest';
import { CtidError, ERROR_CODES } from '#core/errors';
import { columnsOf, padToColumns } from '../../../devtools/journey/display-width';
import { withWords } from '../../../devtools/journey/outcome-words';
import { Report } from '../../../devtools/journey/report';
import { streamScreen } from '../../../devtools/journey/screen';

const CODES = Object.values(ERROR_CODES).flat();

/** A terminal that keeps what it is given. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  return { screen: streamScreen({ write, isTTY }), text: () => written.join('') };
}

async function journeyOf(steps: number, isTTY = false) {
  const { screen, text } = terminal(isTTY);
  const report = new Report(screen);
  for (let step = 0; step < steps; step++) {
    await report.step('按要求做动作，比对 · liveness and comparison', /_/, async () => {
      throw new CtidError('AUTHORITY_UNREACHABLE');
    });
  }
  return { report, text };
}

describe('the report of the journey', () => {
  test('ends on one screen of 40 lines and 100 columns', async () => {
    const { report, text } = await journeyOf(12);
    const before = text().length;
    report.summarize([
      '卡片 · the card      out/certificate.svg  out/certificate.png',
      '数据 · its own data  .data/journey',
    ]);
    const lines = text().slice(before).split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => columnsOf(line) > 100)).toEqual([]);
    expect(lines.join()).toContain('out/certificate.svg  out/certificate.png');
  });

  test('says how many steps did not end as they should, and what was expected', async () => {
    const { screen, text } = terminal(false);
    const report = new Report(screen);
    await report.step('一步 · a step', 'issued', async () => 'compared');
    report.summarize([]);
    expect(text()).toContain('expected issued');
    expect(text()).toContain('1 of the steps did not end as they should.');
  });

  test('writes no control character where nobody watches', async () => {
    const { text } = await journeyOf(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(text().split('\n')[0]).toBe('· 按要求做动作，比对 · liveness and comparison …');
  });

  test('counts the seconds on a terminal, and clears them away', async () => {
    const { text } = await journeyOf(1, true);
    expect(text()).toContain('comparison … 0 s\r\u001b[K✓');
  });

  test('prints nothing into a step that runs: what it notes comes after the result', async () => {
    const { report, text } = await journeyOf(1);
    report.note('  later');
    expect(text().trimEnd().split('\n').at(-1)).toBe('  later');
  });
});

describe('an outcome', () => {
  test.each([
    ['accepted 张*', '放行  张*'],
    ['rejected CODE_FORGED', '拒绝  CODE_FORGED  签名无效，可能是伪造的码。'],
    ['undecided CODE_CLOCK_OFF', '请复核  CODE_CLOCK_OFF  码的时间有偏差，还不能判定。'],
    ['FACE_TOO_DARK', '未通过  FACE_TOO_DARK  光线太暗。'],
    ['issued', '已签发  issued'],
    ['toString', 'toString'],
  ])('%s is told as %s', (outcome, words) => {
    expect(withWords(outcome)).toBe(words);
  });

  test.each(CODES)('of a scan fits a line of 100 columns: %s', (code) => {
    expect(columnsOf(`  ${withWords(`undecided ${code}`)}`)).toBeLessThanOrEqual(100);
    expect(columnsOf(`  ${withWords(code)}`)).toBeLessThanOrEqual(100);
  });
});

describe('the width of a text', () => {
  test('counts Han characters and their punctuation twice', () => {
    expect(columnsOf('张*，𠮷 · ok')).toBe(12);
    expect(padToColumns('张', 4)).toBe('张  ');
  });
});
