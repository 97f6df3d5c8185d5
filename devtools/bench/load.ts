import { fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { bundle } from './bundle';
import { crowdCodes } from './crowd';

/** What a process of verifyPresentation bears. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** So many different codes; a code that comes again is a verdict as well: already shown. */
const CODES = 10_000;

/** autocannon with 64 connections for ten seconds against one process. */
export async function verifyUnderLoad(): Promise<Load> {
  const server = fork(await bundle('verify-server'), { env: { PSEUDONYM_KEY: 'of no person' } });
  try {
    server.send(CODES);
    const [port] = (await once(server, 'message')) as [number];
    const headers = { 'content-type': 'application/json' };
    const requests = crowdCodes(CODES).map(({ qrText }) => ({ body: JSON.stringify({ qrText }), headers }));
    const result = await autocannon({
      url: `http://127.0.0.1:${port}`,
      method: 'POST',
      connections: 64,
      duration: 10,
      requests,
      verifyBody: (body) => body.startsWith('{"ok":true'),
    });
    const { requests: done, latency, errors, non2xx, mismatches } = result;
    return { perSecond: done.average, p50: latency.p50, p99: latency.p99, failed: errors + non2xx + mismatches };
  } finally {
    server.kill();
  }
}
