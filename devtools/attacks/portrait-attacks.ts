import type { ChallengeStep } from '#core/liveness/challenge';
import { FRAME_SIZE } from '#core/liveness/cover-fit';
import type { Burst } from '../performer/perform';
import { type Acting, actingAt, extentOf } from './acting';
import type { Attack, Shot } from './attack';
import { openFace } from './face-picture';
import { framed } from './framing';
import { heldByHand } from './handling';
import { type Gesture, type Puppet, puppetOf } from './portrait/puppet';
import { shoot } from './shoot';

/** How far an animated head turns and nods, in degrees: a little more than is asked. */
const TURN = 32;
const NOD = 20;

/** What a face does when it acts as it is asked. */
export function gestureFor(acting: Acting | undefined): Gesture {
  return {
    yaw: TURN * (extentOf('turnLeft', acting) - extentOf('turnRight', acting)),
    pitch: acting?.action === 'nod' ? NOD * acting.swing : 0,
    mouth: extentOf('openMouth', acting),
  };
}

/** A portrait of the victim, cut as a phone sees a face, on strings. */
export async function openPuppet(file: string): Promise<Puppet> {
  return puppetOf(framed(await openFace(file), FRAME_SIZE));
}

/** A head that is alive never keeps quite still, in degrees. */
const SWAY = 0.6;

async function filmPuppet({ steps, seed, source, timesMs }: Shot) {
  return filmPortrait(source.victim, timesMs)(steps, seed);
}

/** Films a portrait that does what is asked: also what passes for a recording where somebody has only a picture. */
export function filmPortrait(file: string, timesMs: readonly number[]) {
  return async (steps: readonly ChallengeStep[], seed: number): Promise<Burst> => {
    const puppet = await openPuppet(file);
    const sways = heldByHand(seed);
    return shoot(timesMs, seed, (timeMs) => {
      const { yaw, pitch, mouth } = gestureFor(actingAt(steps, timeMs));
      const sway = sways(timeMs);
      return puppet({ yaw: yaw + SWAY * sway.yaw, pitch: pitch + SWAY * sway.pitch, mouth });
    });
  };
}

export const PORTRAIT_ATTACKS: readonly Attack[] = [
  {
    name: 'animated-portrait',
    zh: '会动的肖像（注入）',
    en: 'a portrait animated by its mesh, injected',
    kind: 'injection',
    expected: 'not stopped',
    film: filmPuppet,
  },
];
