import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { takenPort } from '../../../devtools/start/taken-port';

test('says which port something listens on already, and holds none itself', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await takenPort([0, port])).toBe(port);
  server.close();
  await once(server, 'close');
  expect(await takenPort([port])).toBeUndefined();
  expect(await takenPort([port])).toBeUndefined();
});
