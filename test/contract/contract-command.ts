// Tries the contract in a real CloudBase environment. It writes there: documents in collections whose names begin with
// `contract_`, and files in the folder `contract/`, and it removes both.
import { parseArgs } from 'node:util';
import cloud from 'wx-server-sdk';
import { cleanUpContract, prepareContract, tryContract } from './try-contract';

const USAGE = `npm run contract -- --env ENVIRONMENT_ID [--unique contract_unique] [--function echo]

  --env        the environment; its keys stand in TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY
  --unique     a collection contract_… with a unique index on the field key, made in the console
  --function   a deployed function that returns its event`;

const { values } = parseArgs({
  options: { env: { type: 'string' }, unique: { type: 'string' }, function: { type: 'string' } },
});

if (!values.env || (values.unique !== undefined && !values.unique.startsWith('contract_'))) stop(USAGE);
for (const key of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']) {
  if (!process.env[key])
    stop(`${key} is not set. An environment's keys are made in the console of Tencent Cloud.\n\n${USAGE}`);
}

cloud.init({ env: values.env });
const world = {
  cloud,
  collection: 'contract_papers',
  ...(values.unique && { uniqueCollection: values.unique }),
  ...(values.function && { echoFunction: values.function }),
};
await prepareContract(world);
const isKept = await tryContract(world, (line) => process.stdout.write(`${line}\n`));
await cleanUpContract(world);
process.exit(isKept ? 0 : 1);

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
