import { guillocheCurves } from '#core/certificate/guilloche';

/** Where the hairlines run, in units of the card (0.1 mm). */
export interface GuillocheBand {
  readonly x: number;
  /** The middle. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The certificate's hairlines in a band of the card. @returns one SVG path a curve */
export function drawGuilloche(certificateNumber: string, { x, y, width, height }: GuillocheBand): readonly string[] {
  return guillocheCurves(certificateNumber).map((curve) => {
    const points = curve.map((point) => {
      return `${(x + point.x * width).toFixed(1)} ${(y + (point.y - 0.5) * height).toFixed(1)}`;
    });
    return `M${points.join('L')}`;
  });
}
