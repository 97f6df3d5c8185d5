import type { Burst } from '../performer/perform';
import type { Attack, Shot } from './attack';
import { renderSheet } from './geometry/sheet';
import { heldByHand } from './handling';
import { otherChallenge } from './other-challenge';
import { room } from './pixels/room';
import { showing } from './recording';
import { screenWith } from './screen';
import { shoot } from './shoot';

/** A recording on a screen that somebody holds before the camera. */
async function filmScreen({ seed, timesMs }: Shot, recording: Burst | Promise<Burst>) {
  const shown = showing(await recording);
  const background = room(seed);
  const held = heldByHand(seed);
  return shoot(timesMs, seed, async (timeMs) => {
    return renderSheet(screenWith(await shown(timeMs), timeMs), held(timeMs), background);
  });
}

export const SCREEN_ATTACKS: readonly Attack[] = [
  {
    name: 'screen-other-challenge',
    zh: '屏幕播放旧录像',
    en: 'a screen that shows a recording made for another challenge',
    kind: 'presentation',
    expected: 'refused',
    film: (shot) => filmScreen(shot, shot.source.filmVictim(otherChallenge(shot.steps, shot.seed), shot.seed)),
  },
  {
    name: 'screen-same-challenge',
    zh: '屏幕播放正好合题的录像',
    en: 'a screen that shows the victim doing exactly what is asked',
    kind: 'presentation',
    expected: 'not stopped',
    film: (shot) => filmScreen(shot, shot.source.filmVictim(shot.steps, shot.seed)),
  },
];
