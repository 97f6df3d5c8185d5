import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
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
  /** Whether phones may say themselves who they are; nothing but development wants that. */
  readonly selfLogin: boolean;
}

/** 128 random bits, so that nobody logs in as somebody else by chance; an openid of this kind is nobody's of WeChat's. */
const LOGIN = v.strictObject({ name: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) });

/**
 * Answers a phone: `POST functions/<name>` and `PUT files/<path>`, and `POST login` where that is open.
 * @throws {PlatformError} as the platform refuses
 */
export async function answerClient(services: ClientServices, request: IncomingMessage, path: string): Promise<object> {
  if (services.selfLogin && path === 'login' && request.method === 'POST') {
    return logIn(services.tickets, await readJson(request));
  }
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

/** A ticket for whoever says a random name: the same name is the same person again. */
function logIn(tickets: ClientTickets, body: object): object {
  const login = v.safeParse(LOGIN, body);
  if (!login.success) throw new PlatformError('INVALID_PARAM', 'a login says a random name');
  return { ticket: tickets.issue(`self-${login.output.name}`) };
}
