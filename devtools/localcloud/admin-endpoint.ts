import type { IncomingMessage } from 'node:http';
import { answerDatabase, type DatabaseServices } from './database-endpoint';
import type { FaultInjection } from './fault-plan';
import type { FunctionHost } from './function-host';
import { PlatformError } from './platform-error';
import { MOST_ADMIN_BYTES, readJson } from './read-body';
import type { Session, Sessions } from './sessions';
import type { StorageActions } from './storage-actions';

/** What the SDK can reach. */
export interface AdminServices {
  readonly database: DatabaseServices;
  readonly storage: StorageActions;
  readonly host: FunctionHost;
  readonly sessions: Sessions;
  /** What goes wrong now. */
  readonly faults: () => FaultInjection;
}

/** Answers wx-server-sdk inside a function: status 200 always, with data or with a code. */
export async function answerAdmin(services: AdminServices, request: IncomingMessage, url: string): Promise<object> {
  try {
    const body = await readJson(request, MOST_ADMIN_BYTES);
    const session = services.sessions.find(body.sessionToken);
    const reply = await services.faults().apply(body, () => runAction(services, body, session, url));
    return { requestId: 'local', ...reply };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { requestId: 'local', code: error.code, message: error.message };
  }
}

/** What the reply holds beside its number: `data`, or a transaction's identifier. */
async function runAction(
  { database, storage, host }: AdminServices,
  body: Readonly<Record<string, unknown>>,
  { openid }: Session,
  url: string,
): Promise<object> {
  const action = String(body.action);
  if (action.startsWith('database.')) return answerDatabase(database, action, body);
  if (action.startsWith('storage.')) return { data: storage.run(action, body, url) };
  if (action !== 'functions.invokeFunction') throw new PlatformError('INVALID_PARAM', `not imitated: ${action}`);
  const event: object = JSON.parse(String(body.request_data || '{}'));
  const result = await host.invoke(String(body.function_name), event, openid);
  return { data: { response_data: JSON.stringify(result) } };
}
