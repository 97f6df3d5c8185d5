import { actingAt } from './acting';
import type { Attack, Shot } from './attack';
import { behindThePrint } from './behind-the-print';
import { type CutOut, cutOut } from './cut-out';
import { findFace, openFace } from './face-picture';
import { renderSheet } from './geometry/sheet';
import type { Bend } from './geometry/surface';
import { heldByHand, together } from './handling';
import { bentPose, turnedAndTilted } from './photo-attacks';
import { printFace } from './print';
import { showing } from './recording';
import { shoot } from './shoot';

/** As one wears a mask. */
const WORN: Bend = { kind: 'cylinder', radius: 170, slant: 0 };
const IMITATION = turnedAndTilted({ yaw: 36, down: 23, up: 38 });

/** The attacker looks or speaks through a print, and turns and tilts it. The mouth behind it opens when it is asked. */
async function filmCutOut({ steps, seed, source, timesMs }: Shot, what: CutOut) {
  const print = printFace(await openFace(source.victim));
  const { pixels: texture, density } = cutOut(print, what);
  const spoken = steps.filter(({ action }) => action === 'openMouth');
  const burst = await source.filmAttacker(spoken, seed);
  const behind = behindThePrint(print, what, await findFace(burst.frames[0] ?? new Uint8Array(0)));
  const attackerAt = showing(burst);
  const held = heldByHand(seed);
  return shoot(timesMs, seed, async (timeMs) => {
    const acting = actingAt(steps, timeMs);
    const pose = acting === undefined ? held(timeMs) : together(held(timeMs), IMITATION(acting, seed));
    return renderSheet({ texture, density, bend: WORN }, bentPose(WORN, pose), behind(await attackerAt(timeMs)));
  });
}

export const CUT_OUT_ATTACKS: readonly Attack[] = [
  {
    name: 'photo-eyes-cut-out',
    zh: '挖去眼睛的照片',
    en: 'a printed photo worn as a mask, its eyes cut out',
    kind: 'presentation',
    expected: 'refused',
    film: (shot) => filmCutOut(shot, 'eyes'),
  },
  {
    name: 'photo-mouth-cut-out',
    zh: '挖去嘴的照片',
    en: "a printed photo worn as a mask, the attacker's mouth in it",
    kind: 'presentation',
    expected: 'refused',
    film: (shot) => filmCutOut(shot, 'mouth'),
  },
];
