import type { SimulatorConfiguration } from './phone-configuration';

/** The server has put it into the page. */
export function readConfiguration(): SimulatorConfiguration {
  const text = document.getElementById('configuration')?.textContent ?? '{}';
  return JSON.parse(text) as SimulatorConfiguration;
}
