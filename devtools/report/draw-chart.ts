import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** Half a phone's screen wide in its own units: a page scales it to its column, and at 375 px letters stay readable. */
export const CHART_WIDTH = 480;

/** A chart as an SVG element's text, in the colours of the page around it. */
export function drawChart(options: Plot.PlotOptions, label: string): string {
  const { document } = new JSDOM('').window;
  const chart = Plot.plot({
    width: CHART_WIDTH,
    document,
    ...options,
    style: { background: 'none', color: 'currentColor', fontSize: '12px', fontFamily: 'inherit' },
  });
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  return chart.outerHTML;
}
