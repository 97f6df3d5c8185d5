import { join } from 'node:path';
import { encodeBase64url } from '#core/bytes/base64url';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import type { IdentityAuthority } from '../../cloudfunctions/_shared/ports/identity-authority';
import { type AuthorityServer, startAuthority } from '../authority/authority-server';
import { CitizenRegister } from '../authority/citizen-register';
import { compareFacesWithModels } from '../authority/compare-faces';
import { type DevelopmentSecrets, developmentSecrets, secretValue } from '../development-secrets';
import { type LocalCloud, startLocalCloud } from '../localcloud/local-cloud';
import { PATHS } from '../paths';
import { makeTrustList } from '../trust/make-trust-list';
import { seconds } from './seconds';

/** The local cloud with everything around it: the authority with its citizens, and a trust list of today. */
export interface Town {
  readonly cloud: LocalCloud;
  readonly citizens: CitizenRegister;
  readonly secrets: DevelopmentSecrets;
  stop(): Promise<void>;
}

/** What can be otherwise in a town. */
interface TownOptions {
  /** Whether the authority hands out portraits or decides itself. */
  readonly authorityShape?: IdentityAuthority['faces']['shape'];
}

/** @param dataFolder where everything is kept; the same folder gives the same town again */
export async function startTown(dataFolder: string, { authorityShape = 'portrait' }: TownOptions = {}): Promise<Town> {
  const secrets = developmentSecrets(dataFolder, seconds());
  const citizens = citizenRegister(dataFolder);
  const authority = await startAuthority(citizens, secrets.AUTHORITY_KEY, compareFacesWithModels());
  const cloud = await startLocalCloud({
    dataFolder,
    functionsFolder: PATHS.functions,
    variable: (name) => (name === 'AUTHORITY_SHAPE' ? authorityShape : variableOf(name, authority, secrets)),
  });
  const { version, signed } = makeTrustList(secrets, seconds());
  cloud.database.put('trustLists', { _id: 'current', version, signed: encodeBase64url(signed) });
  return {
    cloud,
    citizens,
    secrets,
    async stop() {
      await cloud.stop();
      await authority.stop();
    },
  };
}

export function citizenRegister(dataFolder: string): CitizenRegister {
  return new CitizenRegister(join(dataFolder, 'authority'));
}

/** What a function's environment holds under a name: settings in the clear, secrets marked as development's. */
function variableOf(name: string, authority: AuthorityServer, secrets: DevelopmentSecrets): string {
  if (name === 'CTID_STAGE') return 'development';
  if (name === 'TRUST_ROOT_KEY') return DEVELOPMENT_ROOT_KEY;
  if (name === 'AUTHORITY_URL') return authority.url;
  return secretValue(secrets, name);
}
