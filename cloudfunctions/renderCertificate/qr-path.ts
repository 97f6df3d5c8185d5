import { encode } from 'uqr';
import { QR_RULES } from '#core/presentation/qr-rules';

export interface QrDrawing {
  /** Modules on a side, without the quiet zone. */
  readonly size: number;
  /** One SVG path of all black modules, a module being one unit. */
  readonly path: string;
}

/** Draws a code's text as one path: neighbouring modules of a row in one stroke. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, QR_RULES);
  const path = data
    .flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  return { size, path };
}

/** The stretches of black modules in one row. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((isBlack, x) => {
    const last = runs.at(-1);
    if (isBlack && last !== undefined && last.x + last.length === x) last.length++;
    else if (isBlack) runs.push({ x, length: 1 });
  });
  return runs;
}
