/** How many curves, and how finely each is drawn, in units of the card (0.1 mm). */
const CURVES = 12;
const STEP = 3;

/** Where the hairlines run. */
export interface GuillocheBand {
  readonly x: number;
  /** The middle. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Hairlines made of the certificate number: two waves whose lengths and phases are its digits, shifted from curve to
 * curve and gathered at both ends. Decoration that cannot be mistaken for proof.
 * @returns one SVG path a curve
 */
export function drawGuilloche(certificateNumber: string, { x, y, width, height }: GuillocheBand): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from(certificateNumber, Number).slice(-4);
  return Array.from({ length: CURVES }, (_, curve) => {
    const shift = (curve / CURVES) * Math.PI;
    return drawCurve(width, (along) => {
      const slow = Math.sin(along * Math.PI * (3 + a / 5) + shift + b);
      const fast = Math.sin(along * Math.PI * (5 + c / 3) - shift + d);
      const gathered = Math.sin(along * Math.PI);
      return { x: x + along * width, y: y + (slow * 0.36 + fast * 0.14) * gathered * height };
    });
  });
}

/** @param at the point at a share of the way, 0–1 */
function drawCurve(width: number, at: (along: number) => { x: number; y: number }): string {
  const steps = Math.ceil(width / STEP);
  const points = Array.from({ length: steps + 1 }, (_, step) => at(step / steps));
  return `M${points.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('L')}`;
}
