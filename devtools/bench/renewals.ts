import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renewAttestations } from '../../cloudfunctions/renewAttestations/renew-attestations';
import { FixedClock } from '../../test/fakes/fixed-clock';
import { NOW } from '../../test/fakes/issued';
import { renewal } from '../../test/fakes/renewal';
import { CITIZEN, certificate, deviceKeys, makeWorld } from '../../test/fakes/world';
import { startLocalCloud } from '../localcloud/local-cloud';

/** What one renewal of many at once costs: medians and the slowest of a hundred, in milliseconds. */
export interface RenewalCost {
  readonly atOnce: number;
  readonly renewal: readonly [p50: number, p99: number];
  /** Of it, until the serial numbers are reserved. */
  readonly serials: readonly [p50: number, p99: number];
  /** Compare-and-swaps for one reservation: more than one were lost to others. */
  readonly swaps: number;
  readonly failed: number;
}

/** A call to a database in the same region takes about this long; the local cloud alone would answer in 1. */
const CALL_MS = 10;

/** Renews at once, through wx-server-sdk against the local cloud, each for a certificate of its own. */
export async function costOfRenewals(...levels: readonly number[]): Promise<readonly RenewalCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ctid-renewals-'));
  const cloud = await startLocalCloud({ dataFolder: folder, functionsFolder: folder, variable: (name) => name });
  Object.assign(process.env, cloud.environmentFor('of-the-bench'));
  try {
    await measure(cloud, 1);
    const costs: RenewalCost[] = [];
    for (const atOnce of levels) costs.push(await measure(cloud, atOnce));
    return costs;
  } finally {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

let made = 0;

async function measure(cloud: Awaited<ReturnType<typeof startLocalCloud>>, atOnce: number): Promise<RenewalCost> {
  const { wxCounters } = await import('../../cloudfunctions/_shared/adapters/wx-counters');
  const { wxRecords } = await import('../../cloudfunctions/_shared/adapters/wx-records');
  const ids = Array.from({ length: atOnce }, () => `${made++}`.padStart(32, '0'));
  const phones = ids.map((_id) => ({ ...certificate({ _id, subject: _id, authorityAskedAt: NOW }) }));
  cloud.database.insert('certificates', ...phones);
  let swaps = 0;
  cloud.follow(({ action, target }) => {
    if (target === 'counters' && !isRead(action)) swaps++;
    return { kind: 'delay', ms: CALL_MS };
  });
  const serials: number[] = [];
  const counters = { ...wxCounters, reserve: timed(wxCounters.reserve, serials) };
  const ports = { ...makeWorld(), clock: new FixedClock(NOW), records: wxRecords, counters };
  const renewals: number[] = [];
  const renew = timed(renewAttestations(ports), renewals);
  const requests = ids.map((certificateId, at) => renewal({ certificateId, deviceKeys: keysOf(at) }));
  const outcomes = await Promise.allSettled(requests.map((request) => renew(request, CITIZEN)));
  cloud.follow();
  return {
    atOnce,
    renewal: quantiles(renewals),
    serials: quantiles(serials),
    swaps: swaps / atOnce,
    failed: outcomes.filter(({ status }) => status === 'rejected').length,
  };
}

function isRead(action: string): boolean {
  return action === 'database.getDocument';
}

/** Keys in an order of their own, which is as good as other keys: making them would take longer than what is measured. */
function keysOf(phone: number): string[] {
  const keys = deviceKeys();
  const from = phone % keys.length;
  const turned = [...keys.slice(from), ...keys.slice(0, from)];
  return phone < keys.length ? turned : turned.reverse();
}

/** The same, and how long each call took. */
function timed<I extends unknown[], O>(call: (...input: I) => Promise<O>, into: number[]) {
  return async (...input: I): Promise<O> => {
    const startedAt = performance.now();
    try {
      return await call(...input);
    } finally {
      into.push(performance.now() - startedAt);
    }
  };
}

function quantiles(values: number[]): readonly [p50: number, p99: number] {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return [at(0.5), at(0.99)];
}
