let player: WechatMiniprogram.InnerAudioContext | undefined;

/** Plays a recording of the package, also on a phone that is set to silent; one that is still playing is cut off. */
export function play(file: string): void {
  wx.setInnerAudioOption({ obeyMuteSwitch: false, fail: () => undefined });
  player?.destroy();
  player = wx.createInnerAudioContext();
  player.src = file;
  player.play();
}
