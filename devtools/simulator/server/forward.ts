import { type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Where calls of the mini-program go, and as whom. */
export interface CloudAddress {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** What proves to the cloud that this person calls. */
  ticketFor(openid: string): string | Promise<string>;
}

/** Hands a call of a phone to the cloud, with the phone's ticket. */
export async function forward(
  cloud: CloudAddress,
  openid: string,
  incoming: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const authorization = await cloud.ticketFor(openid);
  const headers = { ...incoming.headers, authorization, host: new URL(cloud.url).host };
  const outgoing = request(
    new URL(incoming.url ?? '/', cloud.url),
    { method: incoming.method ?? 'GET', headers },
    (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    },
  );
  outgoing.on('error', () => answer.writeHead(502).end());
  incoming.pipe(outgoing);
}
