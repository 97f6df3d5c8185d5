import { type LocalCloud, startLocalCloud } from '../../devtools/localcloud/local-cloud';
import { makeFolder, writeProbes } from '../devtools/localcloud/probe-cloud';
import { rulesWith } from '../devtools/localcloud/probe-rules';

/** A local cloud that has everything that the contract may need. */
export function startContractCloud(): Promise<LocalCloud> {
  return startLocalCloud({
    dataFolder: makeFolder(),
    functionsFolder: writeProbes({ echo: { body: 'return event;' } }),
    variable: (name) => name.toLowerCase(),
    rules: rulesWith({ contract_papers: [], contract_unique: ['key'] }),
  });
}
