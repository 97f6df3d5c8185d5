import { MESH_POINT, type MeshPointName } from '#core/face/mesh';

export interface ScriptedPose {
  /** Degrees. */
  readonly yaw?: number;
  readonly pitch?: number;
  /** See `mouthOpening`. */
  readonly mouth?: number;
  /** Between the outer corners of the eyes, in pixels. */
  readonly eyeDistance?: number;
}

/** A face of 200 × 200 pixels in the middle of a picture of 480 × 640, with the pose and mouth that were asked. */
export function scriptedMesh({ yaw = 0, pitch = 0, mouth = 0, eyeDistance = 120 }: ScriptedPose): Float32Array {
  const mesh = new Float32Array(468 * 3).fill(300);
  const depth = (degrees: number) => 200 * Math.tan((degrees * Math.PI) / 180);
  const put = (name: MeshPointName, x: number, y: number, z = 0) => mesh.set([x, y, z], 3 * MESH_POINT[name]);
  put('leftCheek', 140, 300);
  put('rightCheek', 340, 300, depth(yaw));
  put('foreheadTop', 240, 200);
  put('chin', 240, 400, depth(pitch));
  put('leftEyeOuter', 240 - eyeDistance / 2, 260);
  put('rightEyeOuter', 240 + eyeDistance / 2, 260);
  put('innerMouthLeft', 200, 350);
  put('innerMouthRight', 280, 350);
  put('upperLipInner', 240, 350 - 40 * mouth);
  put('lowerLipInner', 240, 350 + 40 * mouth);
  return mesh;
}
