// Runs one cloud function in its own process, one event at a time, as SCF does. Plain Node: nothing is compiled here.
import { createRequire } from 'node:module';

const [, , file] = process.argv;
const { main } = createRequire(file)(file);

process.on('message', async ({ event, context, openid }) => {
  process.env.WX_OPENID = openid;
  if (openid === '') delete process.env.WX_OPENID;
  try {
    process.send({ result: (await main(event, context)) ?? null });
  } catch (error) {
    process.send({ failure: String(error?.message) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
