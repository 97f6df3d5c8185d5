import { FACES_URL, type SeenFace } from '../device/face-detector';
import { refuseUnknown } from './convention';
import { Listeners } from './listeners';
import { nameUnknown } from './name-unknown';
import { NotSupported } from './not-supported';
import type { Phone } from './phone';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;
type Session = WechatMiniprogram.VKSession;
type Anchor = WechatMiniprogram.VKFaceAnchor;
type Status = Parameters<WechatMiniprogram.VKSessionStartCallback>[0];
type Option = WechatMiniprogram.DetectFaceOption;

/** What a session starts with. WeChat DevTools has no sessions at all. https://developers.weixin.qq.com/miniprogram/dev/api/ai/visionkit/VKSession.start.html */
const STATUS = { started: 0, refused: 104, unavailable: 2003000 } as const satisfies Record<string, Status>;

const EVENTS = ['resize', 'addAnchors', 'updateAnchors', 'removeAnchors'] as const;
type EventName = (typeof EVENTS)[number];

/** `modelMode` is what WeChat's guide calls `modelModel`. Which model it is makes no difference here. */
const UNDERSTOOD = ['frameBuffer', 'width', 'height', 'scoreThreshold', 'sourceType', 'modelModel', 'modelMode'];

const FACE = 3;

/** Faces in pictures that a page gives: `track: { face: { mode: 2 } }`. Who sees them is outside of the simulator. */
export function visionKit(phone: Phone): Pick<Wx, 'createVKSession'> {
  return {
    createVKSession(config) {
      refuseUnknown('createVKSession', config, ['track', 'version']);
      refuseUnknown('createVKSession.track', config.track, ['face']);
      if (config.track.face?.mode !== 2) throw new NotSupported('wx.createVKSession without faces in pictures');
      return nameUnknown(phone.device, 'VKSession', faceSession(phone, config));
    },
  };
}

function faceSession(phone: Phone, config: WechatMiniprogram.VKConfig): Session {
  const listeners = Object.fromEntries(EVENTS.map((name) => [name, new Listeners()])) as Record<
    EventName,
    Listeners<Told>
  >;
  const ending = new AbortController();
  let state: Session['state'] = 3;
  const known: Partial<Session> = {
    config,
    cameraSize: { width: 0, height: 0 },
    get state() {
      return state;
    },
    on: (name, listener) => listeners[name].on(listener),
    off: (name, listener) => listeners[name as EventName].off(listener),
    start(callback) {
      void statusOf(phone).then((status) => {
        if (ending.signal.aborted) return;
        state = status === STATUS.started ? 1 : 0;
        callback(status);
      });
    },
    stop() {
      state = 2;
    },
    destroy: () => ending.abort(),
    detectFace(option) {
      refuseUnknown('VKSession.detectFace', option, UNDERSTOOD);
      if (state !== 1) return;
      // The caller may fill its buffer anew meanwhile.
      void facesIn({ ...option, frameBuffer: option.frameBuffer.slice(0) }, ending.signal).then((faces) => {
        if (faces === undefined || ending.signal.aborted) return;
        if (faces.length === 0) listeners.removeAnchors.tell([]);
        else listeners.updateAnchors.tell(faces.map(anchorOf));
      });
    },
  };
  return known as Session;
}

type Told = (anchors: readonly Anchor[]) => void;

/** A session is a use of the camera for WeChat's privacy contract. */
async function statusOf({ device, privacy }: Phone): Promise<Status> {
  if (!device.detectsFaces) return STATUS.unavailable;
  try {
    await privacy.pass('createVKSession');
    return STATUS.started;
  } catch (error) {
    if (error instanceof WxFailure) return STATUS.refused;
    throw error;
  }
}

/** @returns undefined when the detector does not answer, as a phone's then says nothing */
async function facesIn(option: Option, signal: AbortSignal): Promise<readonly SeenFace[] | undefined> {
  const { frameBuffer, width, height } = option;
  try {
    const answer = await fetch(`${FACES_URL}?width=${width}&height=${height}`, {
      method: 'POST',
      body: frameBuffer,
      signal,
    });
    return answer.ok ? ((await answer.json()) as readonly SeenFace[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Boxes alone: nobody looks for the 106 points and the angles. */
function anchorOf({ x, y, width, height }: SeenFace, at: number): Anchor {
  const box = { origin: { x, y }, size: { width, height } };
  return { ...box, id: at, detectId: at, type: FACE, points: [], angle: [], confidence: [] };
}
