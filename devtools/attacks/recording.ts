import type { Pixels } from '../../cloudfunctions/_shared/adapters/face/pixels';
import type { Burst } from '../performer/perform';
import { openJpeg } from './pixels/jpeg';

/** The pixels of a recording at a time: the last frame whose time has come. */
export function showing({ frames, timesMs }: Burst): (timeMs: number) => Promise<Pixels> {
  return (timeMs) => {
    const due = timesMs.filter((time) => time <= timeMs).length;
    return openJpeg(frames[Math.max(0, due - 1)] ?? new Uint8Array(0));
  };
}
