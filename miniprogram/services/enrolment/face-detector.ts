import { FaceBox } from '../../core/face/framing';
import { Picture } from './frame-canvas';

/** The phone's own detector. */
export interface FaceDetector {
  /** Looks for a face in a picture; the answer comes later, or not at all. */
  look(picture: Picture): void;
  stop(): void;
}

export interface DetectorListener {
  /** It may be asked from now on. A phone that has no detector never says so. */
  readonly onReady: () => void;
  /** The largest face, in shares of the picture; undefined when it sees none. */
  readonly onAnswer: (face: FaceBox | undefined) => void;
}

type Anchor = WechatMiniprogram.VKFaceAnchor;

/** Faces in pictures that it is given. The typings want planes besides, but kinds exclude each other. */
const FACES = {
  track: { face: { mode: 2 } } as WechatMiniprogram.Track,
  version: 'v1',
} as const;

/** Pictures of one film, the small model. WeChat's guide calls it `modelMode`, its reference and typings `modelModel`: it gets both. */
const LOOKING = { scoreThreshold: 0.5, sourceType: 0, modelMode: 0, modelModel: 0 } as const;

/** Shares are from 0 to 1, and a little more where a face is cut off; pixels would be far from that. */
const MOST_SHARE = 2;

/**
 * Starts the phone's detector: nothing leaves the phone. It is missing in older WeChats, and some phones never start it.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/visionkit/face.html
 * @returns undefined where there is none
 */
export function startFaceDetector({ onReady, onAnswer }: DetectorListener): FaceDetector | undefined {
  if (!wx.canIUse('createVKSession')) return undefined;
  try {
    let isStopped = false;
    const session = wx.createVKSession(FACES);
    const answer = (anchors: unknown) => {
      const faces = facesOf(anchors);
      if (!isStopped && faces !== undefined) onAnswer(largest(faces));
    };
    session.on('addAnchors', answer);
    session.on('updateAnchors', answer);
    session.on('removeAnchors', () => answer([]));
    session.start((errno) => {
      if (!isStopped && !errno) onReady();
    });
    return {
      look: ({ pixels, width, height }) =>
        session.detectFace({ ...LOOKING, frameBuffer: pixels.buffer as ArrayBuffer, width, height }),
      stop() {
        if (isStopped) return;
        isStopped = true;
        try {
          session.destroy();
        } catch {
          // What goes wrong with a help stops nobody from filming.
        }
      },
    };
  } catch {
    return undefined;
  }
}

/** A list, or one alone as on some phones; undefined when it tells of no place, which is no answer. */
function facesOf(answer: unknown): readonly FaceBox[] | undefined {
  const anchors: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const faces = anchors.map(boxOf).filter(isBox);
  return faces.length === 0 && anchors.length > 0 ? undefined : faces;
}

function boxOf(anchor: unknown): FaceBox {
  const { origin, size }: Partial<Anchor> = Object(anchor);
  return { x: Number(origin?.x), y: Number(origin?.y), width: Number(size?.width), height: Number(size?.height) };
}

function isBox(box: FaceBox): boolean {
  const { x, y, width, height } = box;
  return [x, y, width, height].every((share) => Math.abs(share) <= MOST_SHARE) && width > 0 && height > 0;
}

function largest(faces: readonly FaceBox[]): FaceBox | undefined {
  const areaOf = ({ width, height }: FaceBox) => width * height;
  return faces.reduce<FaceBox | undefined>(
    (found, face) => (found === undefined || areaOf(face) > areaOf(found) ? face : found),
    undefined,
  );
}
