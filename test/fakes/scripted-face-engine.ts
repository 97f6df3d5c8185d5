import { CtidError } from '#core/errors';
import type { FaceEngine, FaceObservation } from '../../cloudfunctions/_shared/ports/face-engine';
import { type ScriptedPose, scriptedMesh } from './scripted-mesh';

/** What a scripted picture shows; `nonce` makes its bytes new. */
export interface ScriptedPicture extends ScriptedPose {
  readonly person: number;
  /** Whom the person looks like, and the comparison score of the two, 0–1; other people score 0. */
  readonly like?: { readonly person: number; readonly score: number };
  readonly faces?: number;
  readonly sharpness?: number;
  readonly presence?: number;
  readonly nonce?: string;
}

export function scriptedPicture(picture: ScriptedPicture): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(picture)));
}

/** A face engine whose pictures say what they show; it counts how often its models were asked. */
export class ScriptedFaceEngine implements FaceEngine {
  runs = 0;

  async observe(picture: Uint8Array): Promise<FaceObservation> {
    this.runs++;
    const shown = read(picture);
    const { faces = 1, sharpness = 100, presence = 16 } = shown;
    if (faces === 0) throw new CtidError('FACE_NOT_FOUND');
    if (faces > 1) throw new CtidError('FACES_SEVERAL');
    const quality = { brightness: 120, sharpness, presence };
    return { mesh: scriptedMesh(shown), width: 480, height: 640, ...quality, aligned: picture };
  }

  async embed({ aligned }: FaceObservation): Promise<Float32Array> {
    this.runs++;
    const { person, like } = read(aligned);
    return embeddingOf(person, like);
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
