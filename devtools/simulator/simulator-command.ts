import { parseArgs } from 'node:util';
import { printDiagnostic } from './compiler/diagnostic';
import { startSimulator } from './server/start-simulator';

/** Shows any native mini-program: `simulator-command.ts <folder with app.json> [--port 4800]`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '4800' } },
});
const simulator = await startSimulator({
  project: positionals[0] ?? 'miniprogram',
  port: Number(values.port),
  phones: [
    { name: 'one', openid: 'openid-of-one', title: '手机一 one' },
    { name: 'two', openid: 'openid-of-two', title: '手机二 two' },
  ],
  cameraSources: [{ name: 'webcam', title: '摄像头 webcam', kind: 'webcam' }],
  built({ diagnostics, lastedMs }) {
    for (const diagnostic of diagnostics) console.log(printDiagnostic(diagnostic));
    console.log(`built in ${Math.round(lastedMs)} ms`);
  },
});
console.log(simulator.url);
