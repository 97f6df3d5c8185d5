import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/**
 * The least that any verifying server must do: read the request, two bare verifications, one signature, answer as many
 * bytes as the real handler does. What a machine can bear of it is the limit of what it can bear of the real one.
 */
async function serve(): Promise<number> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const message = Buffer.alloc(240, 1);
  const signature = sign(null, message, privateKey);
  const answer = JSON.stringify({ ok: true, value: 'x'.repeat(900) });
  const server = createServer(async (request, response) => {
    await json(request);
    const isGood = verify(null, message, publicKey, signature) && verify(null, message, publicKey, signature);
    sign(null, message, privateKey);
    response.end(isGood ? answer : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

process.on('message', async () => process.send?.(await serve()));
