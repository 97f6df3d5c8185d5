import { describe, expect, test } from 'vitest';
import { type Capture, findCaptureFault, findQualityFault } from '#core/face/capture-gate';
import { paintedFace } from '../../fakes/painted-face';
import { scriptedMesh } from '../../fakes/scripted-mesh';

const FINE: Capture = {
  mesh: scriptedMesh({}),
  width: 480,
  height: 640,
  brightness: 120,
  sharpness: 100,
  presence: 16,
  aligned: paintedFace(),
};

/** The fine capture with this many of its 468 points left of the picture. */
function cutOff(points: number): Partial<Capture> {
  const mesh = scriptedMesh({});
  for (let point = 467; point > 467 - points; point--) mesh[3 * point] = -1;
  return { mesh };
}

describe('the capture gate', () => {
  test.each<[string, Partial<Capture>, Partial<Capture>]>([
    ['FACE_CUT_OFF', cutOff(18), cutOff(19)],
    ['FACE_TOO_SMALL', { mesh: scriptedMesh({ eyeDistance: 45 }) }, { mesh: scriptedMesh({ eyeDistance: 44 }) }],
    ['FACE_TOO_DARK', { brightness: 40 }, { brightness: 39 }],
    ['FACE_TOO_BRIGHT', { brightness: 225 }, { brightness: 226 }],
    ['FACE_BLURRED', { sharpness: 8 }, { sharpness: 7.9 }],
    ['FACE_TURNED_AWAY', { mesh: scriptedMesh({ yaw: 24.9 }) }, { mesh: scriptedMesh({ yaw: 25.1 }) }],
    ['FACE_TURNED_AWAY', { mesh: scriptedMesh({ yaw: -24.9 }) }, { mesh: scriptedMesh({ yaw: -25.1 }) }],
    ['FACE_TURNED_AWAY', { mesh: scriptedMesh({ pitch: 24.9 }) }, { mesh: scriptedMesh({ pitch: 25.1 }) }],
    ['FACE_TURNED_AWAY', { mesh: scriptedMesh({ pitch: -24.9 }) }, { mesh: scriptedMesh({ pitch: -25.1 }) }],
    ['FACE_COVERED', { presence: 11 }, { presence: 10.9 }],
    [
      'FACE_COVERED',
      { aligned: paintedFace({ hiddenAroundEyes: 0.74 }) },
      { aligned: paintedFace({ hiddenAroundEyes: 0.76 }) },
    ],
  ])('says %s just beyond its limit, and nothing just within', (code, within, beyond) => {
    expect(findCaptureFault({ ...FINE, ...within })).toBeUndefined();
    expect(findCaptureFault({ ...FINE, ...beyond })).toBe(code);
  });

  test.each<[string, Partial<Capture>]>([
    ['FACE_CUT_OFF', { mesh: FINE.mesh.map(() => Number.NaN) }],
    ['FACE_TOO_DARK', { brightness: Number.NaN }],
    ['FACE_BLURRED', { sharpness: Number.NaN }],
    ['FACE_COVERED', { presence: Number.NaN }],
  ])('lets nothing through that is no number: %s', (code, broken) => {
    expect(findCaptureFault({ ...FINE, ...broken })).toBe(code);
  });

  test('says of an embedding without a length that too little is seen', () => {
    expect(findQualityFault(59.5)).toBeUndefined();
    expect(findQualityFault(59.4)).toBe('FACE_UNCLEAR');
    expect(findQualityFault(Number.NaN)).toBe('FACE_UNCLEAR');
  });

  test('says of a face that is turned away that it is, though the mesh doubts it too', () => {
    expect(findCaptureFault({ ...FINE, mesh: scriptedMesh({ yaw: 40 }), presence: 3 })).toBe('FACE_TURNED_AWAY');
  });
});
