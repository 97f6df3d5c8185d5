// A local cloud in a process of its own, for tests that kill it: data folder and functions folder are its parameters.
import { startLocalCloud } from '../../../devtools/localcloud/local-cloud';

const [dataFolder = '', functionsFolder = ''] = process.argv.slice(2);
const variable = (name: string) => name.toLowerCase();
const cloud = await startLocalCloud({ dataFolder, functionsFolder, variable, instances: 4 });
process.on('message', async ({ number, name, event }: { number: number; name: string; event: object }) => {
  process.send?.({ number, answer: await cloud.clientFor('o-citizen').send(name, event) });
});
process.send?.({ url: cloud.url });
