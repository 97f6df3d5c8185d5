// Runs one cloud function in its own process, one event at a time, as SCF does.
const [, , file] = process.argv;
const { main } = require(file);

process.on('message', async ({ event, openid }) => {
  process.env.WX_OPENID = openid;
  try {
    process.send({ result: await main(event, {}) });
  } catch (error) {
    process.send({ failure: String(error?.message) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
