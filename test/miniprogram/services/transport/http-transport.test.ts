import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryPhone } from '../../../fakes/memory-phone';
import { heard } from '../start-phone';

const URL = 'http://127.0.0.1:8765';
const JPEG = Uint8Array.of(0xff, 0xd8).buffer;

interface Asked {
  readonly method: string | undefined;
  readonly url: string;
  readonly ticket: string;
  readonly data: unknown;
}

/** A local cloud that hands out numbered tickets and knows the newest one. */
async function newScene() {
  vi.resetModules();
  const phone = new MemoryPhone();
  phone.plugIn();
  const asked: Asked[] = [];
  const names: unknown[] = [];
  const server = { tickets: 0, upload: 200 };
  phone.request = async ({ url, method, header, data }) => {
    const ticket = String((header as { authorization: string }).authorization);
    asked.push({ method, url, ticket, data });
    if (url === `${URL}/client/login`) {
      names.push((data as { name: string }).name);
      return { statusCode: 200, data: { ticket: `ticket ${++server.tickets}` } };
    }
    if (ticket !== `ticket ${server.tickets}`) return { statusCode: 403, data: { code: 'INVALID_REQUEST_SOURCE' } };
    if (method === 'PUT') return { statusCode: server.upload, data: { code: 'STORAGE_EXCEED_AUTHORITY' } };
    return { statusCode: 200, data: { result: { ok: true, value: data } } };
  };
  const start = async () => {
    vi.resetModules();
    return (await import('../../../../miniprogram/services/transport/http-transport')).httpTransport(URL);
  };
  return { phone, server, asked, names, start, transport: await start() };
}

let scene: Awaited<ReturnType<typeof newScene>>;

beforeEach(async () => {
  scene = await newScene();
});

describe('the local cloud over HTTP', () => {
  test('is asked with a ticket, which is fetched once', async () => {
    const { transport, asked } = scene;
    const answers = await Promise.all([transport.call('sweep', { a: 1 }, 500), transport.call('sweep', { a: 2 }, 500)]);
    expect(answers).toEqual([
      { ok: true, value: { a: 1 } },
      { ok: true, value: { a: 2 } },
    ]);
    expect(asked.filter(({ url }) => url.endsWith('/login'))).toHaveLength(1);
    expect(asked[1]).toMatchObject({ method: 'POST', url: `${URL}/client/functions/sweep`, ticket: 'ticket 1' });
  });

  test('knows the phone by the same random name after a start', async () => {
    const { transport, names, start } = scene;
    await transport.call('sweep', {}, 500);
    await (await start()).call('sweep', {}, 500);
    expect(names).toHaveLength(2);
    expect(names[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(names[1]).toBe(names[0]);
  });

  test('is logged into again when it was started anew', async () => {
    const { transport, server } = scene;
    await transport.call('sweep', {}, 500);
    server.tickets = 7;
    expect(await transport.call('sweep', {}, 500)).toEqual({ ok: true, value: {} });
  });

  test('takes pictures', async () => {
    const { transport, asked } = scene;
    await transport.upload('frames/x/00.jpg', JPEG);
    expect(asked[1]).toMatchObject({ method: 'PUT', url: `${URL}/client/files/frames/x/00.jpg`, data: JPEG });
  });

  test('tells a refused picture from a lost one', async () => {
    const { UploadRefused } = await import('../../../../miniprogram/services/transport/transport');
    const transport = await scene.start();
    scene.server.upload = 403;
    const refusal = await transport.upload('frames/x/00.jpg', JPEG).catch((error: Error) => error);
    expect(refusal?.constructor.name).toBe(UploadRefused.name);
    scene.server.upload = 500;
    expect(await heard(transport.upload('frames/x/00.jpg', JPEG))).toBe('UPLOAD_FAILED');
  });

  test('is not available when nobody answers, and the network not reachable when there is none', async () => {
    const { phone, transport } = scene;
    phone.request = () => Promise.reject(new Error('connection refused'));
    expect(await heard(transport.call('sweep', {}, 500))).toBe('SERVICE_UNAVAILABLE');
    phone.network = 'none';
    expect(await heard(transport.call('sweep', {}, 500))).toBe('NETWORK_UNREACHABLE');
  });

  test('is not available when it lets nobody log in', async () => {
    scene.phone.request = async () => ({ statusCode: 403, data: { code: 'INVALID_REQUEST_SOURCE' } });
    expect(await heard(scene.transport.call('sweep', {}, 500))).toBe('SERVICE_UNAVAILABLE');
  });
});
