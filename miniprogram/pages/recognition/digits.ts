/** Thousands apart, as phones without a locale's rules do not write them. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share in percent, with the digits of the report: two under a tenth, three above. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${100 * share}%`;
  return `${Number((100 * share).toPrecision(share < 0.1 ? 2 : 3))}%`;
}
