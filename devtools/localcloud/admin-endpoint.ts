import type { IncomingMessage } from 'node:http';
import { runDatabaseAction } from './database-actions';
import type { DocumentStore } from './document-store';
import type { FunctionHost } from './function-host';
import { PlatformError } from './platform-error';
import { readJson } from './read-body';
import type { Session, Sessions } from './sessions';
import type { StorageActions } from './storage-actions';

/** What the SDK can reach. */
export interface AdminServices {
  readonly store: DocumentStore;
  readonly storage: StorageActions;
  readonly host: FunctionHost;
  readonly sessions: Sessions;
}

/** Answers wx-server-sdk inside a function: status 200 always, with data or with a code. */
export async function answerAdmin(services: AdminServices, request: IncomingMessage, url: string): Promise<object> {
  try {
    const body = await readJson(request);
    const session = services.sessions.find(body.sessionToken);
    return { requestId: 'local', data: await runAction(services, body, session, url) };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { requestId: 'local', code: error.code, message: error.message };
  }
}

async function runAction(
  { store, storage, host }: AdminServices,
  body: Readonly<Record<string, unknown>>,
  { openid }: Session,
  url: string,
): Promise<object> {
  const action = String(body.action);
  if (action.startsWith('database.')) return runDatabaseAction(store, body);
  if (action.startsWith('storage.')) return storage.run(action, body, `${url}/download`);
  if (action !== 'functions.invokeFunction') throw new PlatformError('INVALID_PARAM', `not imitated: ${action}`);
  const event: object = JSON.parse(String(body.request_data || '{}'));
  const result = await host.invoke(String(body.function_name), event, openid);
  return { response_data: JSON.stringify(result) };
}
