import { join } from 'node:path';
import type { Answer, Output } from '#core/contract/functions';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import type { IdentityAuthority } from '../../cloudfunctions/_shared/ports/identity-authority';
import { startAuthority } from '../authority/authority-server';
import { CitizenRegister } from '../authority/citizen-register';
import { compareFacesWithModels } from '../authority/compare-faces';
import { type DevelopmentSecrets, developmentSecrets, secretValue } from '../development-secrets';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../localcloud/local-cloud';
import { PATHS } from '../paths';
import { listKeyCertificate, trustSettings } from '../trust/development-trust';
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
  /** For phones that reach it themselves, as WeChat DevTools do: a port that is known, and logins. */
  readonly localCloud?: Pick<LocalCloudOptions, 'port' | 'selfLogin'>;
}

/** @param dataFolder where everything is kept; the same folder gives the same town again */
export async function startTown(
  dataFolder: string,
  { authorityShape = 'portrait', localCloud = {} }: TownOptions = {},
): Promise<Town> {
  const secrets = developmentSecrets(dataFolder);
  const citizens = citizenRegister(dataFolder);
  const authority = await startAuthority(citizens, secrets.AUTHORITY_KEY, compareFacesWithModels());
  const variables = variablesOf(secrets, authority.url, authorityShape);
  const variable = (name: string) => variables[name] ?? secretValue(secrets, name);
  const cloud = await startLocalCloud({ dataFolder, functionsFolder: PATHS.functions, variable, ...localCloud });
  await publishFirst(cloud);
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

/** Settings in the clear; what is not here is a secret of development. */
function variablesOf(
  secrets: DevelopmentSecrets,
  authorityUrl: string,
  authorityShape: string,
): Readonly<Record<string, string>> {
  return {
    CTID_STAGE: 'development',
    TRUST_ROOT_KEY: DEVELOPMENT_ROOT_KEY,
    AUTHORITY_URL: authorityUrl,
    AUTHORITY_SHAPE: authorityShape,
    LIST_KEY_CERTIFICATE: listKeyCertificate(secrets, seconds()),
    TRUST_SETTINGS: trustSettings(secrets),
  };
}

/** Renews what a cloud that stood still has let expire, before anybody asks. */
async function publishFirst(cloud: LocalCloud): Promise<void> {
  const answer = (await cloud.runTimer('publishTrust')) as Answer<Output<'publishTrust'>>;
  if (!answer.ok) throw new Error(`publishing the trust list failed: ${answer.code}`);
}
