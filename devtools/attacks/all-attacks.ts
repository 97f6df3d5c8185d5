import type { Attack } from './attack';
import { CUT_OUT_ATTACKS } from './cut-out-attacks';
import { PHOTO_ATTACKS } from './photo-attacks';
import { PORTRAIT_ATTACKS } from './portrait-attacks';
import { RECORDING_ATTACKS } from './recording-attacks';
import { SCREEN_ATTACKS } from './screen-attacks';

/** Every attack that was tried, those that are not stopped among them. */
export const ALL_ATTACKS: readonly Attack[] = [
  ...PHOTO_ATTACKS,
  ...CUT_OUT_ATTACKS,
  ...SCREEN_ATTACKS,
  ...PORTRAIT_ATTACKS,
  ...RECORDING_ATTACKS,
];
