import { describe, expect, test } from 'vitest';
import { QUIET_ZONE } from '#core/presentation/qr-rules';
import { certificateView } from '../../../cloudfunctions/_shared/certificate-view';
import { drawCard } from '../../../cloudfunctions/renderCertificate/card-svg';
import { drawPicture, rasterize, readPicture } from '../../../devtools/journey/card-picture';
import { answerText, NOW, showText } from '../../fakes/issued';
import { certificate } from '../../fakes/world';
import { type Pixels, wornPicture } from '../../support/worn-picture';

const CODES = [
  ...[0, 1, 2, 3].map((late) => showText({ presentedAt: NOW - late })),
  answerText({ challenge: new Uint8Array(6).fill(255), audience: 0xffffffff }),
];

function cardOf(maskedName = '张*', code = showText()): string {
  return drawCard({ ...certificateView(certificate()), maskedName }, code);
}

/** The code's square on the card, in the card's units. */
function squareOf(svg: string) {
  const [, x, y, side] = /<rect x="(\d+)" y="(\d+)" width="(\d+)" height="\3" fill="#FFF"\/>/.exec(svg) ?? [];
  return { x: Number(x), y: Number(y), side: Number(side) };
}

/** The red of all pixels in a rectangle; everything on the card is grey. */
function greysOf({ width, pixels }: Pixels, left: number, top: number, right: number, bottom: number): number[] {
  const found: number[] = [];
  for (let y = Math.ceil(top); y < Math.floor(bottom); y++)
    for (let x = Math.ceil(left); x < Math.floor(right); x++) found.push(pixels[(y * width + x) * 4] ?? 0);
  return found;
}

describe('the card as a picture', () => {
  test.each(CODES)('is read by an independent decoder: code %#', async (code) => {
    expect(await readPicture(drawPicture(cardOf('张*', code)))).toBe(code);
  });

  test.each(CODES)('is read with the code 320 pixels wide, blurred, as JPEG of quality 60: code %#', async (code) => {
    const svg = cardOf('张*', code);
    const small = rasterize(svg, Math.round((856 * 320) / squareOf(svg).side));
    expect(await readPicture(await wornPicture(small, 60))).toBe(code);
  });

  test('keeps the quiet zone of four modules white', () => {
    const svg = cardOf();
    const picture = rasterize(svg);
    const scale = picture.width / 856;
    const [x, y, side] = Object.values(squareOf(svg)).map((value) => value * scale) as [number, number, number];
    const quiet = (side / (61 + 2 * QUIET_ZONE)) * QUIET_ZONE - 1;
    const strips = [
      greysOf(picture, x, y, x + side, y + quiet),
      greysOf(picture, x, y + side - quiet, x + side, y + side),
      greysOf(picture, x, y, x + quiet, y + side),
      greysOf(picture, x + side - quiet, y, x + side, y + side),
    ].flat();
    expect(strips.length).toBeGreaterThan(100_000);
    expect(strips.filter((grey) => grey !== 255)).toEqual([]);
  });

  test('shows the watermark also among the modules: black ones turn grey, and white ones a little', () => {
    const svg = cardOf();
    const picture = rasterize(svg);
    const { x, y, side } = squareOf(svg);
    const scale = picture.width / 856;
    const greys = greysOf(picture, x * scale, y * scale, (x + side) * scale, (y + side) * scale);
    const share = (least: number, most: number) =>
      greys.filter((grey) => grey >= least && grey <= most).length / greys.length;
    expect(share(90, 115)).toBeGreaterThan(0.03);
    expect(share(220, 240)).toBeGreaterThan(0.03);
  });
});

describe('a rare character', () => {
  const pixelsOf = (maskedName: string) => Buffer.from(rasterize(cardOf(maskedName), 428).pixels).toString('base64');
  /** A code point that no font has: U+3FFFE is not a character. */
  const BOX = pixelsOf(`${String.fromCodePoint(0x3fffe)}*`);

  test.each(['𠮷', '㛃', '𬱟', '𨱏', '𬎆'])('of a name stands in the SVG and is no box in the PNG: %s', (character) => {
    expect(cardOf(`${character}*`)).toContain(`>${character}*<`);
    expect(pixelsOf(`${character}*`)).not.toBe(BOX);
  });

  test('that neither font has is a box in the PNG, as the README says; the SVG holds it', () => {
    const character = String.fromCodePoint(0x2a6d6);
    expect(cardOf(`${character}*`)).toContain(`>${character}*<`);
    expect(pixelsOf(`${character}*`)).toBe(BOX);
  });
});
