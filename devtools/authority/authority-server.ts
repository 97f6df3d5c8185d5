import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CitizenRegister } from './citizen-register';

export interface AuthorityServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Whether portraits of one person and a probe show the same. */
export type CompareFaces = (portraits: readonly Uint8Array[], probe: Uint8Array) => Promise<boolean>;

/**
 * Serves the simulated authority on this machine only: POST /record, /portrait or /decision with name and number (and a
 * probe), authorised by `key`, answers the record or 404. An unknown person, a wrong name and, where it decides, another
 * face are the same to it.
 */
export async function startAuthority(
  register: Pick<CitizenRegister, 'find'>,
  key: string,
  compareFaces: CompareFaces,
): Promise<AuthorityServer> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(register, key, compareFaces, request).catch(() => FAULT);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function answer(
  register: Pick<CitizenRegister, 'find'>,
  key: string,
  compareFaces: CompareFaces,
  request: IncomingMessage,
) {
  if (request.headers.authorization !== `Bearer ${key}`) return { status: 401, body: {} };
  const { name, idNumber, probe } = JSON.parse(await text(request));
  const found = register.find(String(name), String(idNumber));
  if (found === undefined) return NOBODY;
  const { cardValidUntil } = found.citizen;
  switch (request.url) {
    case '/record':
      return { status: 200, body: { cardValidUntil } };
    case '/portrait':
      return {
        status: 200,
        body: {
          cardValidUntil,
          referencePortraits: found.portraits.map((portrait) => Buffer.from(portrait).toString('base64url')),
        },
      };
    case '/decision': {
      const isOne = await compareFaces(found.portraits, new Uint8Array(Buffer.from(String(probe), 'base64url')));
      return isOne ? { status: 200, body: { cardValidUntil } } : NOBODY;
    }
    default:
      return { status: 400, body: {} };
  }
}

const NOBODY = { status: 404, body: {} };

/** A request that cannot be read, a picture that cannot be compared: the town goes on. */
const FAULT = { status: 500, body: {} };

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
