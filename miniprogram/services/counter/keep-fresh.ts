import { MINUTE } from '../../core/clock';
import { readTrust, refreshTrust } from './trust-cache';
import { findVenue } from './venue';

/** The lists are signed every five minutes. */
const FRESH_FOR = 5 * MINUTE;

let running: Promise<void> | undefined;

/** Fetches what a counter needs when the network goes: newer lists, and its next credential. It may fail, and nobody waits. */
export function keepFresh(): Promise<void> {
  running ??= fetchWhatIsOld()
    .catch(() => undefined)
    .then(() => {
      running = undefined;
    });
  return running;
}

async function fetchWhatIsOld(): Promise<void> {
  await findVenue();
  if (ageOfLists() >= FRESH_FOR) await refreshTrust();
}

function ageOfLists(): number {
  try {
    return readTrust().dataAge ?? FRESH_FOR;
  } catch {
    return FRESH_FOR;
  }
}
