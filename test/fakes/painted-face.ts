type Colour = readonly [number, number, number];

interface Painted {
  readonly skin?: Colour;
  /** Which share of what lies around each eye is hidden, from above. */
  readonly hiddenAroundEyes?: number;
  readonly cover?: Colour;
  /** Left and right in the picture. */
  readonly sides?: readonly ('left' | 'right')[];
}

const SIZE = 112;
const EYE_ROWS = { from: 43, count: 20 };
const COLUMNS = { left: [26, 50], right: [62, 86] } as const;

/** An aligned face that is all skin, but for what is drawn over its eyes. */
export function paintedFace(painted: Painted = {}): Uint8Array {
  const { skin = [190, 140, 115], hiddenAroundEyes = 0, cover = [20, 20, 22], sides = ['left', 'right'] } = painted;
  const pixels = Uint8Array.from({ length: SIZE * SIZE * 3 }, (_, at) => skin[at % 3] ?? 0);
  for (const side of sides) {
    const [from, to] = COLUMNS[side];
    const hidden = Math.round(hiddenAroundEyes * EYE_ROWS.count * (to - from));
    for (let at = 0; at < hidden; at++) {
      const row = EYE_ROWS.from + Math.floor(at / (to - from));
      pixels.set(cover, 3 * (row * SIZE + from + (at % (to - from))));
    }
  }
  return pixels;
}
