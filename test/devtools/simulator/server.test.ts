import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../devtools/simulator/server/start-simulator';
import { fixtureProject } from './fixture-project';

const project = fixtureProject();
const asked: IncomingMessage[] = [];
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
