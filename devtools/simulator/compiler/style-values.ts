/** Properties whose lengths grow with the text size that a person has chosen. */
const TEXT_PROPERTIES = new Set(['font-size', 'line-height', 'font']);
const RPX = /(-?\d*\.?\d+)rpx\b/g;
const VIEWPORT_HEIGHT = /(-?\d*\.?\d+)vh\b/g;
const LENGTH = /(-?\d*\.?\d+)(rpx|px|pt)\b/g;

/**
 * Says a value of a mini-program's style in the browser's words: `rpx` is a 750th of the phone's width, `vh` counts the
 * page below its navigation bar, and text grows by `--text-scale`.
 */
export function translateValue(property: string, value: string): string {
  const scaled = TEXT_PROPERTIES.has(property) ? scaleText(property, value) : value;
  return scaled.replace(RPX, 'calc($1 * var(--rpx))').replace(VIEWPORT_HEIGHT, 'calc($1 * var(--vh))');
}

function scaleText(property: string, value: string): string {
  // A variable's content is not known here: a size out of one is multiplied as a whole, a shorthand where its lengths stand.
  if (property === 'font-size' && value.includes('var(')) return `calc(${value} * var(--text-scale))`;
  return value.replace(LENGTH, (_, number: string, unit: string) =>
    unit === 'rpx' ? `calc(${number} * var(--rpx) * var(--text-scale))` : `calc(${number}${unit} * var(--text-scale))`,
  );
}

/** The same for a `style` attribute, whose values are known only while the page runs. */
export function translateInlineStyle(style: string): string {
  if (!/rpx|vh|font|line-height/.test(style)) return style;
  return style.replace(/([-\w]+)(\s*:\s*)([^;]*)/g, (_, property: string, colon: string, value: string) => {
    return property + colon + translateValue(property, value);
  });
}
