import { CtidError } from '../core/errors';
import { messageOf } from './wx-failure';

type Method = 'fingerPrint' | 'facial' | 'speech';

/** What a phone that may have been lent asks before, in the words of its sheet. */
const DEEDS = {
  show: '出示网证 · Show code',
  copy: '复制个人数据 · Copy personal data',
  erase: '注销并删除 · Erase everything',
} as const;

/**
 * Asks the phone who holds it (THREATS 27), before a code is shown and before one's data leave or end. A phone that has
 * no fingerprint or face enrolled cannot ask; its lock screen is all there is.
 * @throws {CtidError} UNLOCK_FAILED
 */
export async function unlock(deed: keyof typeof DEEDS): Promise<'unlocked' | 'notSupported'> {
  const methods = await enrolledMethods();
  if (methods.length === 0) return 'notSupported';
  try {
    await wx.startSoterAuthentication({
      requestAuthModes: methods,
      challenge: deed,
      authContent: DEEDS[deed],
    });
    return 'unlocked';
  } catch (failure) {
    throw new CtidError('UNLOCK_FAILED', messageOf(failure));
  }
}

async function enrolledMethods(): Promise<Method[]> {
  try {
    const { supportMode } = await wx.checkIsSupportSoterAuthentication({});
    const enrolled = await Promise.all(supportMode.map(isEnrolled));
    return supportMode.filter((method, at) => method !== 'speech' && enrolled[at]);
  } catch {
    return [];
  }
}

async function isEnrolled(checkAuthMode: Method): Promise<boolean> {
  try {
    if (checkAuthMode === 'speech') return false;
    return (await wx.checkIsSoterEnrolledInDevice({ checkAuthMode })).isEnrolled;
  } catch {
    return false;
  }
}
