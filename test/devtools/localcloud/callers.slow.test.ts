import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../devtools/localcloud/local-cloud';
import { ask, OPEN_SDK, startProbeCloud } from './probe-cloud';

interface Seen {
  readonly openid?: string;
  readonly event: { readonly userInfo: object; readonly openid?: string };
}

const look = 'return { openid: cloud.getWXContext().OPENID, event };';
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startProbeCloud({
    look: { head: OPEN_SDK, body: look },
    relay: { head: OPEN_SDK, body: "return (await cloud.callFunction({ name: 'look', data: event })).result;" },
  });
});

afterAll(() => cloud.stop());

describe('the caller', () => {
  it('is whom the platform names, whatever the event says', async () => {
    const event = { openid: 'o-victim', OPENID: 'o-victim', userInfo: { openId: 'o-victim' } };
    const seen = await ask<Seen>(cloud, 'look', event, 'o-attacker');
    expect(seen.openid).toBe('o-attacker');
    expect(seen.event.userInfo).toEqual({ appId: 'wx0000000000000000', openId: 'o-attacker' });
  });

  it('is each their own when many call at once', async () => {
    const people = Array.from({ length: 12 }, (_, at) => `o-${String.fromCharCode(97 + at)}`);
    const seen = await Promise.all(people.map((openid) => ask<Seen>(cloud, 'look', {}, openid)));
    expect(seen.map(({ openid }) => openid)).toEqual(people);
  });

  it('stays the first one from function to function', async () => {
    expect(await ask(cloud, 'relay', {}, 'o-citizen')).toMatchObject({ openid: 'o-citizen' });
  });

  it('is nobody when nobody called, and does not linger from the event before', async () => {
    await ask(cloud, 'relay', {}, 'o-citizen');
    expect(await ask<Seen>(cloud, 'relay', {}, '')).not.toHaveProperty('openid');
  });
});

describe('strangers at the endpoint', () => {
  const post = async (path: string, body: string, headers = {}) => {
    const response = await fetch(`${cloud.url}${path}`, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  };

  it.each([undefined, '', 'guessed', 'by-victim.AAAA'])('with ticket %o call nothing', async (ticket) => {
    const { status, text } = await post(
      '/client/functions/look',
      '{}',
      ticket === undefined ? {} : { authorization: ticket },
    );
    expect(status).toBe(403);
    expect(text).toContain('INVALID_REQUEST_SOURCE');
  });

  it('without a session reach no database', async () => {
    const request = { action: 'database.getDocument', collectionName: 'staff', sessionToken: 'guessed' };
    expect((await post('/admin', JSON.stringify(request))).text).toContain('INVALID_REQUEST_SOURCE');
  });

  it.each(['', 'no json', '[]', 'null', '"text"', '{"action":', '{}'])('with the body %o are refused', async (body) => {
    expect((await post('/admin', body)).text).toMatch(/INVALID_(PARAM|REQUEST_SOURCE)/);
  });

  it.each(['/', '/admin/..', '/client', '/download/guessed', '/%ff', '/../../etc/passwd'])(
    'find nothing at %s',
    async (path) => {
      expect((await post(path, '{}')).text).not.toMatch(/"data"|"result"|root:/);
    },
  );
});
