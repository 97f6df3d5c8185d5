/** How many curves, and how finely each is drawn, in units of the card (0.1 mm). */
const CURVES = 14;
const STEP = 4;

/**
 * Hairlines made of the certificate number: two waves whose lengths and phases are its digits, shifted from curve to
 * curve and gathered at both ends. Decoration that cannot be mistaken for proof.
 */
export function drawGuilloche(certificateNumber: string, width: number, height: number): readonly string[] {
  const digits = Array.from(certificateNumber, Number);
  const [a = 0, b = 0, c = 0, d = 0] = digits.slice(-4);
  return Array.from({ length: CURVES }, (_, curve) => {
    const shift = (curve / CURVES) * Math.PI;
    return drawCurve(width, (x) => {
      const slow = Math.sin((x / width) * Math.PI * (2 + a / 6) + shift + b);
      const fast = Math.sin((x / width) * Math.PI * (3 + c / 4) - shift + d);
      const gathered = Math.sin((x / width) * Math.PI);
      return height / 2 + (slow * 0.3 + fast * 0.1) * gathered * height;
    });
  });
}

function drawCurve(width: number, y: (x: number) => number): string {
  const points: string[] = [];
  for (let x = 0; x <= width; x += STEP) points.push(`${x} ${y(x).toFixed(1)}`);
  return `M${points.join('L')}`;
}
