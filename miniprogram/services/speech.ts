import { readPreferences } from './preferences';

/** Where the recorded prompts lie, in the package of those who need them. */
const VOICE = '/subpackages/enrolment/voice';

let player: WechatMiniprogram.InnerAudioContext | undefined;

/** Says one of the recorded prompts in the chosen language; a prompt that is still being said is cut off. */
export function speak(prompt: string): void {
  player?.destroy();
  player = wx.createInnerAudioContext();
  player.src = `${VOICE}/${readPreferences().language}/${prompt}.mp3`;
  player.play();
}
