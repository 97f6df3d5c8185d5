import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
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

const ROUNDS = 3;

/**
 * The real handler of verifyPresentation, and a server that makes the same two verifications and one signature and
 * nothing else; one process each, in turn, on the same road. Of each the middle of three rounds.
 */
export async function verifyUnderLoad(): Promise<{ readonly real: Load; readonly bare: Load }> {
  const headers = { 'content-type': 'application/json' };
  const requests = crowdCodes(CODES).map(({ qrText }) => ({ body: JSON.stringify({ qrText }), headers }));
  const real: Load[] = [];
  const bare: Load[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    real.push(await loadOf('verify-server', requests));
    bare.push(await loadOf('bare-server', requests));
  }
  return { real: middleOf(real), bare: middleOf(bare) };
}

function middleOf(loads: readonly Load[]): Load {
  const ranked = [...loads].sort((a, b) => a.perSecond - b.perSecond);
  return ranked[Math.floor(ranked.length / 2)] as Load;
}

const CONNECTIONS = 64;

/** One core is the event loop's, the others check signatures: Node's own four threads on two cores bore 9 and 11 % less (medians of four). */
const THREADS = String(Math.max(1, availableParallelism() - 1));

/**
 * autocannon for ten seconds against one process. Each connection has codes of its own: were all given all of them, the
 * generator would be busier than the server.
 */
async function loadOf(name: string, requests: readonly autocannon.Request[]): Promise<Load> {
  const server = fork(await bundle(name), { env: { PSEUDONYM_KEY: 'of no person', UV_THREADPOOL_SIZE: THREADS } });
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
