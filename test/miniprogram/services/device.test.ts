import { describe, expect, test } from 'vitest';
import { isOffline, watchNetwork } from '../../../miniprogram/services/network';
import { requireCamera } from '../../../miniprogram/services/permission';
import { brighten, hideInCaptures, stayAwake, watchCaptures } from '../../../miniprogram/services/screen';
import { unlock } from '../../../miniprogram/services/unlock';
import { heard } from './start-phone';

type Callbacks = { success?: (reply: object) => void; fail?: (reason: object) => void };

/** The services run on a phone that can just this. */
function phoneThatCan(calls: object): void {
  Object.assign(globalThis, { wx: { canIUse: (name: string) => name in calls, ...calls } });
}

const refused = async () => Promise.reject({ errMsg: 'fail' });

describe('the screen', () => {
  test('gets as bright as it can, and is restored', async () => {
    let brightness = 0.3;
    phoneThatCan({
      getScreenBrightness: async () => ({ value: brightness }),
      setScreenBrightness: async ({ value }: { value: number }) => {
        brightness = value;
      },
    });
    const restore = await brighten();
    expect(brightness).toBe(1);
    await restore();
    expect(brightness).toBe(0.3);
  });

  test('stays as it is on a phone that does not let it be changed', async () => {
    phoneThatCan({ getScreenBrightness: refused, setScreenBrightness: refused });
    await (await brighten())();
  });

  test('is kept awake, and let sleep', () => {
    const kept: boolean[] = [];
    phoneThatCan({ setKeepScreenOn: ({ keepScreenOn }: { keepScreenOn: boolean }) => kept.push(keepScreenOn) });
    stayAwake(true);
    stayAwake(false);
    expect(kept).toEqual([true, false]);
  });

  test('is hidden in captures where the phone can', () => {
    const effects: string[] = [];
    phoneThatCan({
      setVisualEffectOnCapture: ({ visualEffect }: { visualEffect: string }) => effects.push(visualEffect),
    });
    hideInCaptures(true);
    hideInCaptures(false);
    phoneThatCan({});
    hideInCaptures(true);
    expect(effects).toEqual(['hidden', 'none']);
  });

  test('tells of screenshots and of recordings that begin, until it is told not to', () => {
    const listeners = { shot: new Set<() => void>(), recording: new Set<(to: { state: string }) => void>() };
    phoneThatCan({
      onUserCaptureScreen: (listener: () => void) => listeners.shot.add(listener),
      offUserCaptureScreen: () => listeners.shot.clear(),
      onScreenRecordingStateChanged: (listener: () => void) => listeners.recording.add(listener),
      offScreenRecordingStateChanged: (listener: () => void) => listeners.recording.delete(listener),
    });
    let told = 0;
    const stop = watchCaptures(() => told++);
    for (const tell of listeners.shot) tell();
    for (const state of ['start', 'stop']) for (const tell of listeners.recording) tell({ state });
    expect(told).toBe(2);
    stop();
    expect([listeners.shot.size, listeners.recording.size]).toEqual([0, 0]);
  });
});

describe('unlocking', () => {
  const soter = (enrolled: readonly string[], start: () => Promise<unknown>) => {
    const asked: unknown[] = [];
    phoneThatCan({
      checkIsSupportSoterAuthentication: async () => ({ supportMode: ['fingerPrint', 'facial', 'speech'] }),
      checkIsSoterEnrolledInDevice: async ({ checkAuthMode }: { checkAuthMode: string }) => ({
        isEnrolled: enrolled.includes(checkAuthMode),
      }),
      startSoterAuthentication: ({ requestAuthModes }: { requestAuthModes: unknown }) => {
        asked.push(requestAuthModes);
        return start();
      },
    });
    return asked;
  };

  test('asks for what is enrolled', async () => {
    const asked = soter(['facial'], async () => ({}));
    expect(await unlock('show')).toBe('unlocked');
    expect(asked).toEqual([['facial']]);
  });

  test('says when it was not the holder', async () => {
    soter(['fingerPrint'], refused);
    expect(await heard(unlock('show'))).toBe('UNLOCK_FAILED');
  });

  test('is left to the lock screen where nothing is enrolled, or nothing can be asked', async () => {
    const asked = soter([], refused);
    expect(await unlock('show')).toBe('notSupported');
    expect(asked).toEqual([]);
    phoneThatCan({ checkIsSupportSoterAuthentication: refused });
    expect(await unlock('show')).toBe('notSupported');
  });
});

describe('the camera', () => {
  const asks = (privacy: keyof Callbacks, camera: () => Promise<unknown>) => {
    const asked: string[] = [];
    phoneThatCan({
      requirePrivacyAuthorize: (callbacks: Callbacks) => {
        asked.push('privacy');
        callbacks[privacy]?.({ errMsg: privacy });
      },
      authorize: ({ scope }: { scope: string }) => {
        asked.push(scope);
        return camera();
      },
    });
    return asked;
  };

  test('is asked for after the privacy notice', async () => {
    const asked = asks('success', async () => ({}));
    expect(await heard(requireCamera())).toBe('done');
    expect(asked).toEqual(['privacy', 'scope.camera']);
  });

  test('is not asked for when the notice is refused', async () => {
    const asked = asks('fail', async () => ({}));
    expect(await heard(requireCamera())).toBe('PRIVACY_REFUSED');
    expect(asked).toEqual(['privacy']);
  });

  test('may be denied', async () => {
    asks('success', refused);
    expect(await heard(requireCamera())).toBe('CAMERA_DENIED');
  });
});

describe('the network', () => {
  test('is known to be missing only when the phone says so', async () => {
    phoneThatCan({ getNetworkType: async () => ({ networkType: 'none' }) });
    expect(await isOffline()).toBe(true);
    phoneThatCan({ getNetworkType: async () => ({ networkType: 'unknown' }) });
    expect(await isOffline()).toBe(false);
    phoneThatCan({ getNetworkType: refused });
    expect(await isOffline()).toBe(false);
  });

  test('tells of changes until it is told not to', () => {
    const listeners = new Set<(state: object) => void>();
    phoneThatCan({
      onNetworkStatusChange: (listener: () => void) => listeners.add(listener),
      offNetworkStatusChange: (listener: () => void) => listeners.delete(listener),
    });
    const told: boolean[] = [];
    const stop = watchNetwork((isOnline) => told.push(isOnline));
    for (const tell of listeners) tell({ isConnected: false, networkType: 'none' });
    for (const tell of listeners) tell({ isConnected: true, networkType: 'wifi' });
    stop();
    expect(told).toEqual([false, true]);
    expect(listeners.size).toBe(0);
  });
});
