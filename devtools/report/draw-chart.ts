import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** Little wider than a phone's column, so that letters stay readable when the page scales it to 343 px. */
const CHART_WIDTH = 400;

/** A chart as an SVG element's text, in the colours of the page around it. */
export function drawChart(options: Plot.PlotOptions, label: string): string {
  const { document } = new JSDOM('').window;
  const chart = Plot.plot({
    width: CHART_WIDTH,
    marginBottom: 44,
    document,
    ...options,
    style: { background: 'none', color: 'currentColor', fontSize: '13px', fontFamily: 'inherit' },
  });
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  return chart.outerHTML;
}
