import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CitizenRegister } from './citizen-register';

export interface AuthorityServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the simulated authority on this machine only: POST / with name and number, authorised by `key`, answers the
 * record or 404. An unknown person and a wrong name are the same to it.
 */
export async function startAuthority(register: CitizenRegister, key: string): Promise<AuthorityServer> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(register, key, request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function answer(register: CitizenRegister, key: string, request: IncomingMessage) {
  if (request.headers.authorization !== `Bearer ${key}`) return { status: 401, body: {} };
  const { name, idNumber } = JSON.parse(await text(request));
  const found = register.find(String(name), String(idNumber));
  if (found === undefined) return { status: 404, body: {} };
  const referencePortrait = Buffer.from(found.portrait).toString('base64url');
  return { status: 200, body: { referencePortrait, cardValidUntil: found.citizen.cardValidUntil } };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
