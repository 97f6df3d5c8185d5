import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ZXING_FILE, ZXING_URL } from '../../../../devtools/simulator/device/zxing';

/** What the cloud behind the phone was asked, and what it answers. */
export interface PhoneServer {
  readonly url: string;
  readonly asked: { method: string; url: string; phone: string; body: string }[];
  answers: Readonly<Record<string, { status: number; body: string | Buffer; delayMs?: number }>>;
  stop(): Promise<void>;
}

/** Serves one phone without an engine, and a cloud that answers what a test wants. */
export async function servePhone(): Promise<PhoneServer> {
  const entry = fileURLToPath(new URL('./phone-page.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const wasm = readFileSync(createRequire(import.meta.url).resolve(ZXING_FILE));
  const fixed: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
    '/': [
      'text/html',
      '<!doctype html><html data-theme="light"><meta charset="utf-8"><link rel="icon" href="data:,"><body><button>page</button><script src="/page.js"></script>',
    ],
    '/page.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    [ZXING_URL]: ['application/wasm', wasm],
  };
  const state: Pick<PhoneServer, 'asked' | 'answers'> = { asked: [], answers: {} };
  const server = createServer(async (incoming: IncomingMessage, answer: ServerResponse) => {
    const url = incoming.url ?? '';
    const [type, content] = fixed[url.split('?')[0] ?? ''] ?? [];
    if (content !== undefined) return answer.writeHead(200, { 'content-type': type }).end(content);
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    const body = Buffer.concat(parts).toString('latin1');
    state.asked.push({ method: incoming.method ?? '', url, phone: String(incoming.headers['x-phone']), body });
    const planned = state.answers[url.split('?')[0] ?? ''] ?? { status: 404, body: '{}' };
    await new Promise((resolve) => setTimeout(resolve, planned.delayMs ?? 0));
    return answer.writeHead(planned.status).end(planned.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
