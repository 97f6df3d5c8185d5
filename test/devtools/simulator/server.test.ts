import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SeenPicture } from '../../../devtools/simulator/server/faces-answer';
import { type Simulator, startSimulator } from '../../../devtools/simulator/server/start-simulator';
import { fixtureProject } from './fixture-project';

const project = fixtureProject();
const asked: IncomingMessage[] = [];
const looked: SeenPicture[] = [];
let cloud: Server;
let simulator: Simulator;

beforeAll(async () => {
  cloud = createServer((incoming, answer) => {
    asked.push(incoming);
    answer.end('from the cloud');
  });
  await new Promise<void>((done) => cloud.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(cloud.address() as AddressInfo).port}`;
  simulator = await startSimulator({
    project: project.root,
    watch: false,
    phones: [{ name: 'citizen', openid: 'o-citizen', title: '市民' }],
    cloud: { url, ticketFor: (openid) => `ticket of ${openid}` },
    seeFaces: async (picture) => {
      looked.push(picture);
      return [{ x: 0.1, y: 0.2, width: 0.3, height: 0.4 }];
    },
    cameraSources: [
      { name: 'performer', title: '表演者', kind: 'burst', url: `${url}/burst` },
      { name: 'portrait', title: '照片', kind: 'picture', url: pathToFileURL(`${project.root}/theme.json`).href },
    ],
  });
});
afterAll(async () => {
  await simulator.stop();
  await new Promise((done) => cloud.close(done));
  project.remove();
});

const fetched = (path: string, headers: Record<string, string> = {}) => fetch(simulator.url + path, { headers });

it('says that it is up', async () => {
  await expect(fetched('/healthz').then((answer) => answer.json())).resolves.toEqual({ ok: true });
});

it("hands a phone's call to the cloud, with the ticket of its owner", async () => {
  const answer = await fetched('/client/functions/readTrust', { 'x-phone': 'citizen', authorization: 'forged' });
  await expect(answer.text()).resolves.toBe('from the cloud');
  expect([asked.at(-1)?.url, asked.at(-1)?.headers.authorization]).toEqual([
    '/client/functions/readTrust',
    'ticket of o-citizen',
  ]);
});

it('hands on nothing of a phone that it does not know', async () => {
  const before = asked.length;
  expect((await fetched('/client/functions/readTrust', { 'x-phone': 'stranger' })).status).toBe(400);
  expect(asked).toHaveLength(before);
});

it('fetches what is before a camera from where it is', async () => {
  await expect(fetched('/camera/performer?phone=citizen').then((answer) => answer.text())).resolves.toBe(
    'from the cloud',
  );
  expect(asked.at(-1)?.url).toBe('/burst?phone=citizen');
  await expect(fetched('/camera/portrait').then((answer) => answer.text())).resolves.toContain('barText');
});

it('gives files of the mini-program, and none from outside of it', async () => {
  expect((await fetched('/project/app.json')).status).toBe(200);
  expect((await fetched('/project/%2e%2e/%2e%2e/etc/hostname')).status).toBe(404);
});

it('has pictures looked at for faces, and refuses what is no picture', async () => {
  const look = (query: string, pixels: number[]) =>
    fetch(`${simulator.url}/faces?${query}`, { method: 'POST', body: new Uint8Array(pixels) });
  const answer = await look('width=1&height=2', [1, 2, 3, 4, 5, 6, 7, 8]);
  await expect(answer.json()).resolves.toEqual([{ x: 0.1, y: 0.2, width: 0.3, height: 0.4 }]);
  expect(looked).toEqual([{ width: 1, height: 2, data: new Uint8ClampedArray([1, 2, 3, 4, 5, 6, 7, 8]) }]);
  for (const query of ['width=2&height=2', '']) expect((await look(query, [1, 2])).status).toBe(400);
  expect((await look('width=0&height=0', [])).status).toBe(400);
  expect(looked).toHaveLength(1);
});
