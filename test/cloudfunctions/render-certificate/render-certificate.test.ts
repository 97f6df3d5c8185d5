import { describe, expect, test } from 'vitest';
import { certificateView } from '../../../cloudfunctions/_shared/certificate-view';
import { drawCard } from '../../../cloudfunctions/renderCertificate/card-svg';
import { drawQr } from '../../../cloudfunctions/renderCertificate/qr-path';
import { renderCertificate } from '../../../cloudfunctions/renderCertificate/render-certificate';
import { answerText, claims, NOW, showText } from '../../fakes/issued';
import { CITIZEN, certificate, makeWorld, STRANGER } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';

async function setUp() {
  const world = makeWorld();
  const { statusList, statusIndex } = claims();
  await world.records.add('certificates', certificate());
  await world.records.add('attestations', {
    _id: `${statusList}.${statusIndex}`,
    certificateId: certificate()._id,
    expiresAt: NOW + 1,
  });
  const render = renderCertificate(world);
  return { ...world, render: (qrText = showText(), caller = CITIZEN) => render({ qrText }, caller) };
}

/** A symbol of version v has 17 + 4 v modules on a side (ISO/IEC 18004 §5.3.1). */
const versionOf = (text: string) => (drawQr(text).size - 17) / 4;

describe('the card', () => {
  test('shows the masked name, the number in fours, the last day and the watermark', async () => {
    const { svg } = await (await setUp()).render();
    for (const words of ['张*', '1234 5678 1234 5670', '网证 · 轻量版', '演示 · 非官方', '扫码核验，目视无效']) {
      expect(svg).toContain(words);
    }
    expect(svg).toContain('2027.03.28');
  });

  test('shows neither the whole name nor anything of the ID number', async () => {
    const { svg } = await (await setUp()).render();
    expect(svg).not.toContain('张三');
    expect(svg).not.toMatch(/449999|19900307/);
  });

  test('is black, white and grey, without picture, link or script', async () => {
    const { svg } = await (await setUp()).render();
    expect(svg).not.toMatch(/<image|<script|href|<foreignObject|\son\w+=/);
    for (const [, red, green, blue] of svg.matchAll(/#([0-9A-F])([0-9A-F])([0-9A-F])"/g)) {
      expect(new Set([red, green, blue]).size).toBe(1);
    }
  });

  test('has the watermark over the text, and over the code, not under it', async () => {
    const { svg } = await (await setUp()).render();
    const [words, code] = [svg.indexOf('目视无效'), svg.indexOf('crispEdges')];
    expect(svg.slice(words, code)).toContain('演示 · 非官方');
    expect(svg.slice(code)).toContain('演示 · 非官方');
  });

  test('runs its hairlines inside its edges, and through no word', async () => {
    const { svg } = await (await setUp()).render();
    const [, hairlines = ''] = /<g fill="none"[^>]*>(.*?)<\/g>/.exec(svg) ?? [];
    const points = Array.from(hairlines.matchAll(/([\d.]+) ([\d.]+)/g), ([, x, y]) => [Number(x), Number(y)] as const);
    const words = Array.from(svg.matchAll(/<text x="48" y="(\d+)" font-size="(\d+)"/g), ([, y, size]) => {
      return { top: Number(y) - Number(size), bottom: Number(y) + Number(size) / 5 };
    });
    expect(points.length).toBeGreaterThan(500);
    expect(words.length).toBe(7);
    expect(points.filter(([x]) => x < 48 || x > 346)).toEqual([]);
    const crossed = words.filter(({ top, bottom }) => points.some(([, y]) => y > top && y < bottom));
    expect(crossed).toEqual([]);
  });

  test('cannot be broken by a name with XML in it', () => {
    const svg = drawCard({ ...certificateView(certificate()), maskedName: '<*' }, '281');
    expect(svg.match(/&#60;\*/g)).toHaveLength(2);
    expect(svg).not.toContain('<*');
  });

  test.each([
    ['show mode', showText()],
    ['answer mode', answerText({ challenge: new Uint8Array(6).fill(255), audience: 0xffffffff })],
    ['the longest text', `281${'9'.repeat(601)}`],
  ])('holds a code of version 11 at most: %s', (_, text) => {
    expect(versionOf(text)).toBeLessThanOrEqual(11);
  });
});

describe('renderCertificate', () => {
  test('has one answer for another’s certificate and for none', async () => {
    const { render } = await setUp();
    expect(await codeFrom(render(showText(), STRANGER))).toBe('CERTIFICATE_NOT_FOUND');
    expect(await codeFrom(render(showText({}, { statusIndex: 5 })))).toBe('CERTIFICATE_NOT_FOUND');
  });

  test.each([
    ['no code of ours', 'https://example.com', 'CODE_NOT_OURS'],
    ['an old one', showText({ presentedAt: NOW - 121 }), 'CODE_STALE'],
    ['one that is merely undecided', showText({ presentedAt: NOW - 21 }), 'CODE_CLOCK_OFF'],
    ['an answer to a counter', answerText({ challenge: new Uint8Array(6), audience: 7 }), 'CODE_FOR_ANOTHER'],
  ])('draws no card around %s', async (_, text, code) => {
    const { render } = await setUp();
    expect(await codeFrom(render(text))).toBe(code);
  });
});
