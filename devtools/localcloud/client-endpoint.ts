import type { IncomingMessage } from 'node:http';
import type { ClientTickets } from './client-tickets';
import type { FileStore } from './file-store';
import type { FunctionHost } from './function-host';
import { PlatformError } from './platform-error';
import { readBody, readJson } from './read-body';

/** What a phone can reach: functions and uploads, and no database. */
export interface ClientServices {
  readonly files: FileStore;
  readonly host: FunctionHost;
  readonly tickets: ClientTickets;
}

/**
 * Answers a phone: `POST functions/<name>` and `PUT files/<path>`.
 * @throws {PlatformError} as the platform refuses
 */
export async function answerClient(services: ClientServices, request: IncomingMessage, path: string): Promise<object> {
  const openid = services.tickets.read(request.headers.authorization);
  const [kind = '', ...rest] = path.split('/');
  const name = rest.join('/');
  if (kind === 'functions' && request.method === 'POST') {
    return { result: await services.host.invoke(name, await readJson(request), openid) };
  }
  if (kind === 'files' && request.method === 'PUT') {
    services.files.upload(name, await readBody(request));
    return {};
  }
  // The rules let nobody read, and a delete would be a write to what is there.
  if (kind === 'files') throw new PlatformError('STORAGE_EXCEED_AUTHORITY', 'clients may upload only');
  throw new PlatformError('INVALID_PARAM', 'clients may call functions and upload');
}
