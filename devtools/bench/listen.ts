import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers every request's JSON over HTTP, at a port of the system's choice. Returns the port. */
export async function listen(answer: (body: { readonly qrText: string }) => Promise<string>): Promise<number> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => response.end(await answer(JSON.parse(Buffer.concat(chunks).toString()))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
