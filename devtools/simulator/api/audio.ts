import { addressOf } from './address-of';
import { call } from './convention';
import { Listeners } from './listeners';
import { nameUnknown } from './name-unknown';
import type { Phone } from './phone';

type Wx = WechatMiniprogram.Wx;
type Context = WechatMiniprogram.InnerAudioContext;

/** WeChat's events, and the browser's that tell of them. */
const EVENTS = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  Error: 'error',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
  Stop: 'simulator:stop',
} as const;

/** Sound, by the browser's own means: it plays after the first press on the page. */
export function audio(
  phone: Phone,
): Pick<Wx, 'createInnerAudioContext' | 'createWebAudioContext' | 'setInnerAudioOption'> {
  return {
    // A browser has no mute switch.
    setInnerAudioOption: call('setInnerAudioOption', ['obeyMuteSwitch'], ({ obeyMuteSwitch = true }) =>
      phone.device.report('mute switch', obeyMuteSwitch ? 'obeyed' : 'ignored'),
    ),
    createInnerAudioContext: () => innerAudioContext(phone),
    // WeChat's is the browser's, and its typings give some parts other names.
    createWebAudioContext: () => {
      phone.device.report('sound', 'web audio');
      return new AudioContext() as unknown as WechatMiniprogram.WebAudioContext;
    },
  };
}

function innerAudioContext({ device, files }: Phone): Context {
  const player = new Audio();
  const play = () => {
    device.report('sound', player.src);
    player.play().catch(() => player.dispatchEvent(new Event(EVENTS.Error)));
  };
  const known = {
    play,
    pause: () => player.pause(),
    stop() {
      player.pause();
      player.currentTime = 0;
      player.dispatchEvent(new Event(EVENTS.Stop));
    },
    seek(position: number) {
      player.currentTime = position;
    },
    destroy() {
      player.pause();
      player.removeAttribute('src');
    },
    get src() {
      return player.src;
    },
    set src(path: string) {
      player.src = addressOf(files, path);
      if (player.autoplay) play();
    },
    obeyMuteSwitch: true,
    ...listening(player),
  };
  for (const name of ['volume', 'loop', 'autoplay', 'playbackRate', 'currentTime', 'duration', 'paused'] as const) {
    Object.defineProperty(known, name, {
      get: () => player[name],
      set: (value: never) => Object.assign(player, { [name]: value }),
    });
  }
  return nameUnknown(device, 'InnerAudioContext', known as unknown as Context);
}

function listening(player: HTMLAudioElement): Record<string, unknown> {
  const pairs = Object.entries(EVENTS).map(([name, event]) => {
    const listeners = new Listeners<(result: object) => void>();
    player.addEventListener(event, () =>
      listeners.tell(event === 'error' ? { errCode: 10001, errMsg: player.error?.message ?? 'play failed' } : {}),
    );
    return { [`on${name}`]: listeners.on, [`off${name}`]: listeners.off };
  });
  return Object.assign({}, ...pairs);
}
