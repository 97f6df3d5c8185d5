import { fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { bundle } from './bundle';
import { crowdCodes } from './crowd';

/** What a process bears. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** So many different codes; a code that comes again is a verdict as well: already shown. */
const CODES = 10_000;

/**
 * The real handler of verifyPresentation, and a server that makes the same two verifications and one signature and
 * nothing else; one process each, after each other, on the same road.
 */
export async function verifyUnderLoad(): Promise<{ readonly real: Load; readonly bare: Load }> {
  const headers = { 'content-type': 'application/json' };
  const requests = crowdCodes(CODES).map(({ qrText }) => ({ body: JSON.stringify({ qrText }), headers }));
  return { real: await loadOf('verify-server', requests), bare: await loadOf('bare-server', requests) };
}

const CONNECTIONS = 64;

/**
 * autocannon for ten seconds against one process. Each connection has codes of its own: were all given all of them, the
 * generator would be busier than the server.
 */
async function loadOf(name: string, requests: readonly autocannon.Request[]): Promise<Load> {
  const server = fork(await bundle(name), { env: { PSEUDONYM_KEY: 'of no person' } });
  try {
    server.send(CODES);
    const [port] = (await once(server, 'message')) as [number];
    let connected = 0;
    const result = await autocannon({
      url: `http://127.0.0.1:${port}`,
      method: 'POST',
      connections: CONNECTIONS,
      duration: 10,
      setupClient(client) {
        const nth = connected++;
        client.setRequests(requests.filter((_, at) => at % CONNECTIONS === nth));
      },
      verifyBody: (body) => body.startsWith('{"ok":true'),
    });
    const { requests: done, latency, errors, non2xx, mismatches } = result;
    return { perSecond: done.average, p50: latency.p50, p99: latency.p99, failed: errors + non2xx + mismatches };
  } finally {
    server.kill();
  }
}
