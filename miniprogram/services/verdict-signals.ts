import { Verdict } from '../core/presentation/verdict';

/** Where the sounds lie, in the package of those who need them. */
const SOUNDS = '/subpackages/verifier/sounds';

/** One sound and one vibration for each outcome: a counter need not be looked at. */
const VIBRATIONS: Readonly<Record<Verdict['outcome'], () => void>> = {
  accepted: () => wx.vibrateShort({ type: 'light' }),
  rejected: () => wx.vibrateLong(),
  undecided: () => {
    wx.vibrateShort({ type: 'heavy' });
    wx.vibrateShort({ type: 'heavy' });
  },
};

let player: WechatMiniprogram.InnerAudioContext | undefined;

export function signal(outcome: Verdict['outcome']): void {
  VIBRATIONS[outcome]();
  player?.destroy();
  player = wx.createInnerAudioContext();
  player.src = `${SOUNDS}/${outcome}.mp3`;
  player.play();
}
