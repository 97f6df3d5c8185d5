// A local cloud in a process of its own, for tests that kill it: data folder and functions folder are its parameters.
import { startLocalCloud } from '../../../devtools/localcloud/local-cloud';

const [dataFolder = '', functionsFolder = ''] = process.argv.slice(2);
const cloud = await startLocalCloud({ dataFolder, functionsFolder, variable: (name) => name.toLowerCase() });
process.on('message', async ({ name, event }: { name: string; event: object }) => {
  process.send?.({ answer: await cloud.clientFor('o-citizen').send(name, event) });
});
process.send?.({ url: cloud.url });
