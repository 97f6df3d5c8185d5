/** As bright as the screen gets. */
const BRIGHTEST = 1;

/** Makes the screen bright for a code or a face; what is returned makes it as it was. A phone that cannot stays as it is. */
export async function brighten(): Promise<() => Promise<void>> {
  try {
    const { value } = await wx.getScreenBrightness();
    await wx.setScreenBrightness({ value: BRIGHTEST });
    return () => wx.setScreenBrightness({ value }).then(nothing, nothing);
  } catch {
    return async () => undefined;
  }
}

export function stayAwake(isOn: boolean): void {
  wx.setKeepScreenOn({ keepScreenOn: isOn, fail: nothing });
}

/** Keeps the page out of screenshots and recordings where the phone can; elsewhere codes are short-lived. */
export function hideInCaptures(isOn: boolean): void {
  if (wx.canIUse('setVisualEffectOnCapture')) {
    wx.setVisualEffectOnCapture({ visualEffect: isOn ? 'hidden' : 'none', fail: nothing });
  }
}

/** Tells when somebody takes a screenshot or begins to record; the returned function stops it. */
export function watchCaptures(tell: () => void): () => void {
  const onRecording = ({ state }: { readonly state: 'start' | 'stop' }) => {
    if (state === 'start') tell();
  };
  wx.onUserCaptureScreen(tell);
  if (wx.canIUse('onScreenRecordingStateChanged')) wx.onScreenRecordingStateChanged(onRecording);
  return () => {
    // The typings know it without a listener only: then it ends all of them, and there is one.
    wx.offUserCaptureScreen();
    if (wx.canIUse('offScreenRecordingStateChanged')) wx.offScreenRecordingStateChanged(onRecording);
  };
}

function nothing(): void {}
