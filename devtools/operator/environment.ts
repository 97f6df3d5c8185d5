import cloud from 'wx-server-sdk';
import type { Clock } from '#core/clock';
import { systemClock } from '../../cloudfunctions/_shared/adapters/system-clock';
import type { FrameStore } from '../../cloudfunctions/_shared/ports/frame-store';
import type { Listings } from '../../cloudfunctions/_shared/ports/listings';
import type { Records } from '../../cloudfunctions/_shared/ports/records';
import { ArgumentError } from '../command-line/arguments';

/** An environment as its own functions reach it. */
export interface Environment {
  readonly clock: Clock;
  readonly records: Records;
  readonly listings: Listings;
  readonly frames: FrameStore;
}

/** The operator's account, as Tencent Cloud's tools name it. */
const CREDENTIALS = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'];

/** The functions' own: a database that has not answered by then is asked again. */
const TIMEOUT_MS = 2_500;

/**
 * The product's adapters in an environment of Tencent Cloud, with the operator's account. The SDK is opened once in a
 * process, and whoever is first says for which environment: so the adapters are loaded afterwards.
 * @throws {ArgumentError}
 */
export async function openEnvironment(environment: string): Promise<Environment> {
  if (!/^[a-z0-9][a-z0-9-]{1,63}$/.test(environment)) {
    throw new ArgumentError({ zh: '--env 不是环境 ID。', en: '--env is no environment’s ID.' });
  }
  const missing = CREDENTIALS.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new ArgumentError({ zh: `先设置 ${missing.join('、')}。`, en: `Set ${missing.join(' and ')} first.` });
  }
  // Paths of files begin with it.
  process.env.TCB_ENV = environment;
  cloud.init({ env: environment, timeout: TIMEOUT_MS });
  const { wxRecords } = await import('../../cloudfunctions/_shared/adapters/wx-records');
  const { wxListings } = await import('../../cloudfunctions/_shared/adapters/wx-listings');
  const { wxFrameStore } = await import('../../cloudfunctions/_shared/adapters/wx-frame-store');
  return { clock: systemClock, records: wxRecords, listings: wxListings, frames: wxFrameStore };
}
