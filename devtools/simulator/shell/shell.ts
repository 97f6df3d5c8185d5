import { readConfiguration } from '../host/read-configuration';
import { drawPhone } from './draw-phone';
import { followServer } from './follow-server';
import { PanelState } from './panel-state';

const configuration = readConfiguration();
const state = new PanelState();
window.simulatorPanel = state;
document
  .getElementById('phones')
  ?.append(...configuration.phones.map((phone) => drawPhone(configuration, phone, state)));
followServer(() => state.reload());
