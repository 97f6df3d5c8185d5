import { Verdict } from '../core/presentation/verdict';
import { play } from './sound';
import { Vibration, vibrate } from './vibration';

/** Where the sounds lie, in the package of those who need them. */
const SOUNDS = '/subpackages/verifier/sounds';

/** One sound and one vibration for each outcome: a counter need not be looked at. */
const VIBRATIONS: Readonly<Record<Verdict['outcome'], readonly Vibration[]>> = {
  accepted: ['light'],
  rejected: ['long'],
  undecided: ['heavy', 'heavy'],
};

export function signal(outcome: Verdict['outcome']): void {
  for (const vibration of VIBRATIONS[outcome]) vibrate(vibration);
  play(`${SOUNDS}/${outcome}.mp3`);
}
