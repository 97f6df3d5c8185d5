import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import type { makeCafe } from '../../fakes/cafe';
import { showText } from '../../fakes/issued';
import { application, CITIZEN } from '../../fakes/world';

export type World = Awaited<ReturnType<typeof makeCafe>>;

/** A use case, how it is called, and what must hold whatever went wrong at any one of its calls. */
export interface Scenario {
  readonly name: string;
  readonly leastCalls: number;
  readonly prepare?: (world: World) => Promise<unknown>;
  readonly call: (ports: World) => Promise<unknown>;
  readonly holds: (world: World, answer: unknown, name: string) => unknown;
}

export const APPLICATION = application();
export const SCAN = { scanId: '1'.repeat(32), qrText: showText() };

/** How often each limit was taken. */
export function taken({ records }: World): readonly number[] {
  return records.all('limits').map(({ takings }) => takings.length);
}

/** The events of the audit, each once. */
export function actions({ records }: World): readonly string[] {
  const events = new Map(records.all('auditEntries').map(({ eventId, action }) => [eventId, action]));
  return [...events.values()];
}

/** An application whose frames lie in the storage. */
export async function startWithFrames(world: World): Promise<void> {
  const { framePaths } = await startEnrolment(world)(APPLICATION, CITIZEN);
  for (const path of framePaths) world.frames.put(path, new Uint8Array(1));
}
