/** Ink beside the code; in it, a grey under which black modules turn to 40 % and white ones stay at 90 %. */
const BESIDE = 'fill="#111" fill-opacity="0.14"';
const IN_CODE = 'fill="#CCC" fill-opacity="0.5"';

const WORDS = '演示 · 非官方';

/** One letter's size, in units of the card, and the slope in degrees. */
const SIZE = 128;
const SLOPE = 20;

/** Where each letter's middle stands along the slope, from the middle of the gap: none touches the quiet zone. */
const PLACES = [-246, -118, -72, -36, 0, 108, 236, 364];

/** Where the simulated authority's watermark lies: the card's part beside the code and the code's modules. */
export interface WatermarkField {
  /** The middle of the quiet zone between text and code. */
  readonly gap: { readonly x: number; readonly y: number };
  /** The square of the code's modules, without the quiet zone. */
  readonly modules: { readonly x: number; readonly y: number; readonly side: number };
}

/** The watermark as it lies over the text. The code's white square covers what would reach into its quiet zone. */
export function drawWatermark({ gap }: WatermarkField): string {
  return words(gap, BESIDE);
}

/** The same watermark where it lies over the code: every scanner still reads it, and the eye reads both. */
export function drawWatermarkOverCode({ gap, modules: { x, y, side } }: WatermarkField): string {
  return [
    `<clipPath id="modules"><rect x="${x}" y="${y}" width="${side}" height="${side}"/></clipPath>`,
    `<g clip-path="url(#modules)">${words(gap, IN_CODE)}</g>`,
  ].join('\n');
}

/** Every letter is placed by itself, so that the gap is where it should be in every font. */
function words({ x, y }: WatermarkField['gap'], fill: string): string {
  const places = PLACES.map((place) => x + place).join(' ');
  return `<text x="${places}" y="${y}" font-size="${SIZE}" font-weight="700" ${fill} text-anchor="middle" dominant-baseline="central" transform="rotate(-${SLOPE} ${x} ${y})">${WORDS}</text>`;
}
