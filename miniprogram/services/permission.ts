import { CtidError } from '../core/errors';
import { messageOf } from './wx-failure';

/** Asks for the agreement to the privacy notice where it is not given yet. @throws {CtidError} PRIVACY_REFUSED */
export function requirePrivacy(): Promise<void> {
  return asking('PRIVACY_REFUSED', askPrivacy);
}

/**
 * Asks for what the camera needs: first the agreement to the privacy notice, then the permission.
 * @throws {CtidError} PRIVACY_REFUSED, CAMERA_DENIED
 */
export async function requireCamera(): Promise<void> {
  await requirePrivacy();
  await asking('CAMERA_DENIED', () => wx.authorize({ scope: 'scope.camera' }));
}

async function asking(code: 'PRIVACY_REFUSED' | 'CAMERA_DENIED', ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (failure) {
    throw new CtidError(code, messageOf(failure));
  }
}

function askPrivacy(): Promise<unknown> {
  return new Promise((success, fail) => {
    wx.requirePrivacyAuthorize({ success, fail });
  });
}
