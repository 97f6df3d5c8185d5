import { CtidError } from '#core/errors';
import { MESH_POINT, type MeshPointName } from '#core/face/mesh';
import type { FaceEngine, FaceObservation } from '../../cloudfunctions/_shared/ports/face-engine';

/** What a scripted picture shows; `nonce` makes its bytes new. */
export interface ScriptedPicture {
  readonly person: number;
  readonly yaw?: number;
  readonly pitch?: number;
  readonly mouth?: number;
  readonly faces?: number;
  readonly nonce?: string;
}

export function scriptedPicture(picture: ScriptedPicture): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(picture)));
}

/** A face engine whose pictures say what they show; it counts how often its models were asked. */
export class ScriptedFaceEngine implements FaceEngine {
  runs = 0;

  async countFaces(picture: Uint8Array): Promise<number> {
    this.runs++;
    return read(picture).faces ?? 1;
  }

  async observe(picture: Uint8Array): Promise<FaceObservation> {
    this.runs++;
    const { faces = 1, person, yaw = 0, pitch = 0, mouth = 0 } = read(picture);
    if (faces === 0) throw new CtidError('FACE_NOT_FOUND');
    if (faces > 1) throw new CtidError('FACES_SEVERAL');
    const aligned = Uint8Array.of(person);
    return { mesh: meshOf(yaw, pitch, mouth), width: 480, height: 640, brightness: 120, sharpness: 100, aligned };
  }

  async embed({ aligned }: FaceObservation): Promise<Float32Array> {
    this.runs++;
    return Float32Array.from({ length: 192 }, (_, at) => (at === aligned[0] ? 1 : 0));
  }
}

function read(picture: Uint8Array): ScriptedPicture {
  try {
    return JSON.parse(Buffer.from(picture).toString('utf8'));
  } catch {
    throw new CtidError('FRAME_NOT_A_PICTURE');
  }
}

/** A face of 200 × 200 pixels in the middle of the picture, with the pose and mouth that were asked. */
function meshOf(yaw: number, pitch: number, mouth: number): Float32Array {
  const mesh = new Float32Array(468 * 3).fill(300);
  const depth = (degrees: number) => 200 * Math.tan((degrees * Math.PI) / 180);
  const put = (name: MeshPointName, x: number, y: number, z = 0) => mesh.set([x, y, z], 3 * MESH_POINT[name]);
  put('leftCheek', 140, 300);
  put('rightCheek', 340, 300, depth(yaw));
  put('foreheadTop', 240, 200);
  put('chin', 240, 400, depth(pitch));
  put('leftEyeOuter', 180, 260);
  put('rightEyeOuter', 300, 260);
  put('innerMouthLeft', 200, 350);
  put('innerMouthRight', 280, 350);
  put('upperLipInner', 240, 350 - 40 * mouth);
  put('lowerLipInner', 240, 350 + 40 * mouth);
  return mesh;
}
