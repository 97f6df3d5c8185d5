import { MINUTE } from '../../core/clock';
import { readTrust, refreshTrust } from './trust-cache';

/** The lists are signed every five minutes. */
const FRESH_FOR = 5 * MINUTE;

let running: Promise<void> | undefined;

/** Fetches newer lists when those that are kept are older: for when the network goes. It may fail, and nobody waits for it. */
export function keepFresh(): Promise<void> {
  running ??= refreshIfOld()
    .catch(() => undefined)
    .then(() => {
      running = undefined;
    });
  return running;
}

async function refreshIfOld(): Promise<void> {
  if (ageOfLists() >= FRESH_FOR) await refreshTrust();
}

function ageOfLists(): number {
  try {
    return readTrust().dataAge ?? FRESH_FOR;
  } catch {
    return FRESH_FOR;
  }
}
