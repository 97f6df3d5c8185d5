/** The icons that TDesign's components show by themselves, drawn on 24 × 24 in one stroke. */
const CIRCLE = '<circle cx="12" cy="12" r="9"/>';
const CHECK = '<path d="M5 12.5l4.5 4.5L19 7.5"/>';
const CLOSE = '<path d="M6 6l12 12M18 6L6 18"/>';

const DRAWINGS: Readonly<Record<string, string>> = {
  check: CHECK,
  close: CLOSE,
  'check-circle': `${CIRCLE}<path d="M8 12.2l2.8 2.8L16 9.5"/>`,
  'close-circle': `${CIRCLE}<path d="M9 9l6 6M15 9l-6 6"/>`,
  'error-circle': `${CIRCLE}<path d="M12 7.5v5.5M12 15.5v1"/>`,
  'info-circle': `${CIRCLE}<path d="M12 11v5.5M12 7.5v1"/>`,
};

export const DRAWN_ICONS: readonly string[] = Object.keys(DRAWINGS);

/**
 * What stands in place of TDesign's icon styles. Those load a font from a server of Tencent's: a phone that shows a
 * certificate asks nobody for anything, and works with no network. These have the colour of the text around them.
 */
export function iconStyles(): string {
  const names = DRAWN_ICONS.map((name) => `.t-icon-${name}`).join(',');
  const masks = Object.entries(DRAWINGS).map(([name, drawing]) => {
    const url = `url("data:image/svg+xml;base64,${Buffer.from(svgOf(drawing)).toString('base64')}")`;
    return `.t-icon-${name}{-webkit-mask-image:${url};mask-image:${url};}`;
  });
  return [
    "@import '../common/style/index.wxss';",
    '.t-icon--image{width:100%;height:100%;}',
    '.t-icon__image{vertical-align:top;width:100%;height:100%;}',
    '.t-icon-base{display:block;width:1em;height:1em;}',
    `${names}{background-color:currentColor;-webkit-mask-size:contain;mask-size:contain;-webkit-mask-repeat:no-repeat;mask-repeat:no-repeat;}`,
    ...masks,
    '',
  ].join('\n');
}

function svgOf(drawing: string): string {
  const pen = 'fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${pen}>${drawing}</svg>`;
}
