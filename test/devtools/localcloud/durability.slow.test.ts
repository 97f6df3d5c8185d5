import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DocumentStore } from '../../../devtools/localcloud/document-store';
import { FileStore } from '../../../devtools/localcloud/file-store';
import { Ledger, prepare, type Send, WRITE } from './load';
import { ask, isRunning, makeFolder, startProbeCloud, writeProbes } from './probe-cloud';

async function startCloudProcess(dataFolder: string, functionsFolder: string): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('./cloud-process.ts', import.meta.url));
  const child = fork(file, [dataFolder, functionsFolder], { execArgv: ['--import', 'tsx'] });
  child.setMaxListeners(0);
  await once(child, 'message');
  return child;
}

/** Calls the function `write` in the child; rejects when the child ends before it answers. */
function senderTo(child: ChildProcess): Send {
  let last = 0;
  return (event) => {
    last += 1;
    const number = last;
    child.send({ number, name: 'write', event });
    return new Promise((resolve, reject) => {
      child.once('exit', reject);
      const receive = (message: { number: number; answer: { pid?: number } }) => {
        if (message.number !== number) return;
        child.off('message', receive).off('exit', reject);
        resolve(message.answer.pid === undefined ? undefined : (message.answer as Awaited<ReturnType<Send>>));
      };
      child.on('message', receive);
    });
  };
}

function withStore(dataFolder: string, work: (store: DocumentStore) => void): void {
  const store = new DocumentStore(dataFolder);
  work(store);
  store.close();
}

describe('kill -9 of the local cloud', () => {
  it('loses no acknowledged write, halves no transaction and leaves no function process behind', async () => {
    const [dataFolder, functionsFolder] = [makeFolder(), writeProbes({ write: WRITE })];
    withStore(dataFolder, prepare);
    const ledger = new Ledger();
    for (const enough of [40, 90, 140]) {
      const child = await startCloudProcess(dataFolder, functionsFolder);
      const send = senderTo(child);
      await ledger.write(async (write) => {
        if (ledger.acknowledged.length >= enough) child.kill('SIGKILL');
        return send(write);
      }, 1000);
      withStore(dataFolder, (store) => ledger.check(store));
    }
    // An orphan that has ended stays listed until the system's first process collects it.
    const pids = new Set(ledger.acknowledged.map(({ pid }) => pid));
    await expect.poll(() => [...pids].some(isRunning), { timeout: 30_000 }).toBe(false);
  });
});

describe('kill -9 of function processes', () => {
  it('loses no acknowledged write and halves no transaction, and the others go on', async () => {
    const cloud = await startProbeCloud({ write: WRITE }, { instances: 4 });
    prepare(cloud.database);
    const ledger = new Ledger();
    const killed = new Set<number>();
    await ledger.write(async (write) => {
      const answer = await ask<{ pid?: number; won: boolean }>(cloud, 'write', write);
      if (answer.pid === undefined) return undefined;
      const { pid, won } = { ...answer, pid: answer.pid };
      // With four writers and four processes, another process than this one is at work now.
      const other = ledger.acknowledged.filter((other) => other.pid !== pid && isRunning(other.pid)).at(-1)?.pid;
      const isTime = ledger.acknowledged.length % 9 === 8;
      if (isTime && other !== undefined && process.kill(other, 'SIGKILL')) killed.add(other);
      return { pid, won };
    }, 10);
    expect(killed.size).toBeGreaterThan(5);
    ledger.check(cloud.database);
    await cloud.stop();
  });
});

describe('an uploaded file', () => {
  it('is there again when the cloud starts anew, and still cannot be written over', () => {
    const folder = join(makeFolder(), 'storage');
    const path = `frames/${'a'.repeat(32)}/00.jpg`;
    new FileStore(folder).upload(path, Uint8Array.of(1));
    const again = new FileStore(folder);
    expect(again.read(path)).toEqual(Buffer.of(1));
    expect(() => again.upload(path, Uint8Array.of(2))).toThrow('something lies there already');
  });
});
