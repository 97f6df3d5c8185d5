import { PATHS } from '../paths';
import type { Session } from './sessions';

const ENVIRONMENT_ID = 'local-dev';
const STORAGE_BUCKET = 'local-bucket';

/** The mini-program that all clients come from. */
export const APPID = 'wx0000000000000000';

/** How every fileID of this cloud begins. */
export const BUCKET_URL = `cloud://${ENVIRONMENT_ID}.${STORAGE_BUCKET}/`;

/** What the platform itself may be asked for by a function's config. */
export const PLATFORM_VARIABLES: Readonly<Record<string, string>> = { STORAGE_BUCKET };

/**
 * What the platform itself sets, as SCF does. Without credentials the SDK dies by an unhandled rejection; with the run
 * environment SCF it does not look for a cloud's metadata service on the network.
 */
export function platformEnvironment(url: string, session: Session): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    NODE_PATH: PATHS.packages,
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: session.token,
    SCF_NAMESPACE: ENVIRONMENT_ID,
    TCB_ENV: ENVIRONMENT_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_APPID: APPID,
  };
}
