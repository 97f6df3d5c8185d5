import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { OPEN_SDK, startProbeCloud } from './probe-cloud';

const LOOK = { look: { head: OPEN_SDK, body: 'return cloud.getWXContext().OPENID;' } };
const NAME = '0123456789abcdef0123456789abcdef';

let open: LocalCloud;
let closed: LocalCloud;

beforeAll(async () => {
  open = await startProbeCloud(LOOK, { selfLogin: true });
  closed = await startProbeCloud(LOOK);
});

afterAll(() => Promise.all([open.stop(), closed.stop()]));

function post(cloud: LocalCloud, path: string, body: object, authorization = ''): Promise<Response> {
  return fetch(`${cloud.url}/client/${path}`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify(body),
  });
}

async function openidOf(name: string): Promise<unknown> {
  const { ticket } = (await (await post(open, 'login', { name })).json()) as { ticket: string };
  return ((await (await post(open, 'functions/look', {}, ticket)).json()) as { result: unknown }).result;
}

describe('logging in by oneself', () => {
  it('gives the same name the same openid, and another one another', async () => {
    const first = await openidOf(NAME);
    expect(first).toBe(`self-${NAME}`);
    expect(await openidOf(NAME)).toBe(first);
    expect(await openidOf(NAME.replace('0', 'f'))).not.toBe(first);
  });

  it.each([{}, { name: 'o-victim' }, { name: 7 }, { name: NAME, openid: 'o-victim' }, { name: `${NAME}0` }])(
    'is for random names only: %j',
    async (body) => {
      expect((await post(open, 'login', body)).status).toBe(403);
    },
  );

  it('is closed when nothing is said', async () => {
    const response = await post(closed, 'login', { name: NAME });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('INVALID_REQUEST_SOURCE');
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(open.url).port);
    await expect(startProbeCloud(LOOK, { port })).rejects.toThrow('EADDRINUSE');
  });
});
