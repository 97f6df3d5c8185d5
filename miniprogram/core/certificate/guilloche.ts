/** How many curves, and in how many steps each is drawn. */
const CURVES = 12;
const STEPS = 120;

/** A point of a curve: shares of the band's width and height, 0–1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Hairlines made of the certificate number: two waves whose lengths and phases are its last
 * digits, gathered at both ends. Decoration that cannot be mistaken for proof.
 */
export function guillocheCurves(certificateNumber: string): readonly (readonly Point[])[] {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from(certificateNumber.replace(/\D/g, ''), Number).slice(-4);
  return Array.from({ length: CURVES }, (_, curve) => {
    const shift = (curve / CURVES) * Math.PI;
    return Array.from({ length: STEPS + 1 }, (_point, step) => {
      const x = step / STEPS;
      const slow = Math.sin(x * Math.PI * (3 + a / 5) + shift + b);
      const fast = Math.sin(x * Math.PI * (5 + c / 3) - shift + d);
      return { x, y: 0.5 + (slow * 0.36 + fast * 0.14) * Math.sin(x * Math.PI) };
    });
  });
}
