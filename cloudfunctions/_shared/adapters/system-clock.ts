import type { Clock } from '#core/clock';

/** The machine's clock: on CloudBase, the trusted time. */
export const systemClock: Clock = { now: () => Math.floor(Date.now() / 1000) };
