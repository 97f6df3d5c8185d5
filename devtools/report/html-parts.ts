import type { Causes, Interval, Named, Rate } from './recognition-report';

/** Text that is none of HTML's. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Chinese, and English beside it in its own voice. */
export function both({ zh, en }: Named): string {
  return `${escapeHtml(zh)} <span lang="en">${escapeHtml(en)}</span>`;
}

export function paragraph(zh: string, en: string): string {
  return `<p>${escapeHtml(zh)}<br><span lang="en">${escapeHtml(en)}</span></p>`;
}

export function heading(zh: string, en: string): string {
  return `<h2>${both({ zh, en })}</h2>`;
}

/** A share in percent, with as many digits as mean something. */
export function percent(share: number | null): string {
  if (share === null) return '–';
  if (share === 0 || share === 1) return `${100 * share} %`;
  return `${Number((100 * share).toPrecision(share < 0.1 ? 2 : 3))} %`;
}

function interval([least, most]: Interval): string {
  return `${percent(least)} – ${percent(most)}`;
}

/** Share, count of n, and what else is possible. */
export function rateCell({ count, n, share, exact, byPeople }: Rate): string {
  const people = byPeople === undefined ? '' : `<small>按人 by people</small><small>${interval(byPeople)}</small>`;
  return `${percent(share)} <small>${number(count)} / ${number(n)}</small><small>${interval(exact)}</small>${people}`;
}

/** Refusal codes, which may break where their words end. */
export function causesCell(causes: Causes): string {
  const breakable = (code: string) => escapeHtml(code).replaceAll('_', '_<wbr>');
  const codes = Object.entries(causes).map(([code, count]) => `<code>${breakable(code)}</code> × ${count}`);
  return codes.length === 0 ? '–' : codes.join('<br>');
}

/** Thousands apart. */
export function number(value: number): string {
  return value.toLocaleString('en');
}

/** A head and rows of cells that are HTML already; a column that begins with "#" holds figures. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const classOf = (at: number) => (columns[at]?.startsWith('#') ? ' class="n"' : '');
  const head = columns.map((column, at) => `<th${classOf(at)}>${column.replace(/^#/, '')}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell, at) => `<td${classOf(at)}>${cell}</td>`).join('')}</tr>`);
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

/** A chart, and what it shows, with its n. */
export function figure(svg: string, caption: Named): string {
  return `<figure>${svg}<figcaption>${both(caption)}</figcaption></figure>`;
}
