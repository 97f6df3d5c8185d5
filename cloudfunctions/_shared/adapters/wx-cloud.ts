import cloud from 'wx-server-sdk';

/** A database or store that has not answered by then is asked again, twice: together inside the shortest function's 10 s. */
const TIMEOUT_MS = 2_500;

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: TIMEOUT_MS });

/** The platform's SDK, opened once for the environment that the function runs in. */
export const wxCloud = cloud;

/** The platform's database; a document that is not there is null and no error. */
export const wxDatabase = cloud.database({ throwOnNotFound: false });
