import { createHash } from 'node:crypto';
import { CtidError } from '#core/errors';
import type { FaceTemplate } from '#core/face/embedding';
import type { NoseParallax } from '#core/parallax/nose-parallax';
import type { FaceEngine, FaceObservation, PictureKind } from '../../cloudfunctions/_shared/ports/face-engine';
import { type ScriptedPose, scriptedMesh } from './scripted-mesh';

/** What a scripted picture shows; `nonce` makes its bytes new. */
export interface ScriptedPicture extends ScriptedPose {
  readonly person: number;
  /** Whom the person looks like, and the comparison score of the two, 0–1; other people score 0. */
  readonly like?: { readonly person: number; readonly score: number };
  readonly faces?: number;
  readonly sharpness?: number;
  readonly quality?: number;
  /** How far the nose stands out; 0 is a photograph. */
  readonly depth?: number;
  readonly presence?: number;
  readonly nonce?: string;
  /** Files of the same name of pixels hold the same ones. */
  readonly pixels?: string;
}

const NO_VIEW = { size: 0, luma: new Float32Array(0) };

export function scriptedPicture(picture: ScriptedPicture): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(picture)));
}

/** A face engine whose pictures say what they show; it counts how often its models were asked. */
export class ScriptedFaceEngine implements FaceEngine {
  runs = 0;
  private readonly pictures = new WeakMap<Uint8Array, Uint8Array>();

  /** A face that is followed hides those beside it, as with the real one. */
  async observe(picture: Uint8Array, _kind: PictureKind, before?: FaceObservation): Promise<FaceObservation> {
    this.runs++;
    const shown = read(picture);
    const { faces = 1, sharpness = 100, presence = 16 } = shown;
    if (faces === 0) throw new CtidError('FACE_NOT_FOUND');
    if (faces > 1 && before === undefined) throw new CtidError('FACES_SEVERAL');
    return {
      mesh: scriptedMesh(shown),
      width: 480,
      height: 640,
      brightness: 120,
      sharpness,
      presence,
      aligned: this.align(picture),
      view: NO_VIEW,
    };
  }

  /** Pixels that are as different as the pictures' bytes are. */
  private align(picture: Uint8Array): Uint8Array {
    const aligned = Uint8Array.from(
      createHash('sha512')
        .update(read(picture).pixels ?? picture)
        .digest(),
    );
    this.pictures.set(aligned, picture);
    return aligned;
  }

  /** Heads have depth, unless the picture says otherwise: a nose that stands out by a sixth of the distance of the eyes. */
  parallax(neutral: FaceObservation, moved: FaceObservation): NoseParallax {
    const shownIn = ({ aligned }: FaceObservation) => read(this.pictures.get(aligned) ?? aligned);
    const from = shownIn(neutral);
    const { yaw = 0, pitch = 0, depth = 0.17 } = shownIn(moved);
    const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
    return { across: depth * sine(yaw - (from.yaw ?? 0)), down: depth * sine(pitch - (from.pitch ?? 0)) };
  }

  async embed({ aligned }: FaceObservation): Promise<FaceTemplate> {
    this.runs++;
    const { person, like, quality = 80 } = read(this.pictures.get(aligned) ?? aligned);
    return { embedding: embeddingOf(person, like), quality };
  }
}

/** People are at right angles to one another, but for likenesses. */
export function embeddingOf(person: number, like: ScriptedPicture['like'] = { person, score: 0 }): Float32Array {
  const embedding = new Float32Array(192);
  embedding[like.person] = like.score;
  embedding[person] = Math.sqrt(1 - like.score ** 2);
  return embedding;
}

function read(picture: Uint8Array): ScriptedPicture {
  try {
    return JSON.parse(Buffer.from(picture).toString('utf8'));
  } catch {
    throw new CtidError('FRAME_NOT_A_PICTURE');
  }
}
