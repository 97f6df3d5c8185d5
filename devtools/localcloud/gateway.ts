import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AdminServices, answerAdmin } from './admin-endpoint';
import { answerClient, type ClientServices } from './client-endpoint';
import { PlatformError } from './platform-error';
import { MOST_ADMIN_BYTES, readBody } from './read-body';

export interface Gateway {
  readonly url: string;
  stop(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: Uint8Array | string;
}

const NOT_FOUND: Reply = { status: 404, body: '' };

/** The HTTP endpoint on this machine: `/admin` for the SDK, `/client` for phones, the rest for addresses handed out. */
export async function startGateway(services: AdminServices & ClientServices, port = 0): Promise<Gateway> {
  const server = createServer(async (request, response) => {
    const { status, body } = await route(services, request).catch(failureOf);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}`, stop: () => stop(server) };
}

async function route(services: AdminServices & ClientServices, request: IncomingMessage): Promise<Reply> {
  const url = `http://127.0.0.1:${request.socket.localPort}`;
  const path = decodeURIComponent(String(request.url).split('?')[0] ?? '');
  const [, place, ...rest] = path.split('/');
  if (place === 'admin') return json(await answerAdmin(services, request, url));
  if (place === 'client') return json(await answerClient(services, request, rest.join('/')));
  if (place === 'download' || place === 'upload') return transfer(services, place, rest.join('/'), request);
  return NOT_FOUND;
}

/** A file's bytes, to and from functions, as to and from the file store that CloudBase uses. */
async function transfer(
  { storage }: AdminServices,
  place: 'download' | 'upload',
  ticket: string,
  request: IncomingMessage,
): Promise<Reply> {
  if (place === 'download') {
    const bytes = storage.download(ticket);
    return bytes === undefined ? NOT_FOUND : { status: 200, body: bytes };
  }
  return storage.upload(ticket, await readBody(request, MOST_ADMIN_BYTES)) ? { status: 200, body: '' } : NOT_FOUND;
}

function json(value: object): Reply {
  return { status: 200, body: JSON.stringify(value) };
}

/** Refusals are for the asker; anything else is a fault of the local cloud, and its text stays inside. */
function failureOf(error: unknown): Reply {
  if (error instanceof URIError) return { status: 400, body: '{}' };
  if (!(error instanceof PlatformError)) return { status: 500, body: '{}' };
  return { status: 403, body: JSON.stringify({ code: error.code, message: error.message }) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
