import { afterEach, expect, test } from 'vitest';
import { type AuthorityServer, startAuthority } from '../../../devtools/authority/authority-server';

const CARD = { cardValidUntil: 1_900_000_000 };
const REGISTER = { find: () => ({ citizen: { name: '', idNumber: '', ...CARD }, portraits: [] }) };

let server: AuthorityServer | undefined;
afterEach(() => server?.stop());

async function ask(url: string, path: string, body: string) {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { authorization: 'Bearer key' }, body });
  return { status: answer.status, body: await answer.json() };
}

test.each([
  ['a request that is no JSON', '/record', '{'],
  ['a picture that cannot be compared', '/decision', '{}'],
])('the simulated authority outlives %s', async (_, path, body) => {
  server = await startAuthority(REGISTER, 'key', () => Promise.reject(new Error('two faces')));
  expect(await ask(server.url, path, body)).toEqual({ status: 500, body: {} });
  expect(await ask(server.url, '/record', '{}')).toEqual({ status: 200, body: CARD });
});
