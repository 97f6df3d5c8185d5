import { Framing } from '../../core/face/framing';
import { coachOn, NOTHING_SAID } from '../../core/face/framing-coach';
import { readClocks } from '../device-clock';
import { speak } from '../speech';
import { watchFraming } from './watch-framing';

/**
 * Says how to hold the phone, until what is returned is called; nothing while the face is where it belongs from the start.
 * @param onHint is told what to write
 */
export function guideFraming(camera: WechatMiniprogram.CameraContext, onHint: (framing: Framing) => void): () => void {
  let coaching = NOTHING_SAID;
  return watchFraming(camera, (framing) => {
    const before = coaching.written;
    coaching = coachOn(coaching, framing, readClocks().monotonicMs);
    const { written, spoken } = coaching;
    if (written !== undefined && written !== before) onHint(written);
    if (spoken !== undefined) speak(`framing/${spoken}`);
  });
}
