import { FaceMesh, meshPoint } from './mesh';

/** Where the head points, in degrees, relative to the camera. */
export interface HeadPose {
  /** Positive when the person turns to the person's own left. */
  readonly yaw: number;
  /** Positive when the head is lowered. */
  readonly pitch: number;
}

/** The pose by the slopes of the lines from cheek to cheek and from forehead to chin. */
export function headPoseOf(mesh: FaceMesh): HeadPose {
  const left = meshPoint(mesh, 'leftCheek');
  const right = meshPoint(mesh, 'rightCheek');
  const top = meshPoint(mesh, 'foreheadTop');
  const chin = meshPoint(mesh, 'chin');
  return {
    yaw: degrees(Math.atan2(right.z - left.z, Math.hypot(right.x - left.x, right.y - left.y))),
    pitch: degrees(Math.atan2(chin.z - top.z, Math.hypot(chin.x - top.x, chin.y - top.y))),
  };
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
