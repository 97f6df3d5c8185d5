import { describe, expect, it } from 'vitest';
import { openPhones } from './open-phone';

const phone = openPhones((line) => !/Failed to load resource/.test(line));

const FACE = { x: 0.3, y: 0.4, width: 0.2, height: 0.15 };

/** What the detector outside answers. */
function seen(body: string, status = 200): void {
  phone.server.answers = { '/faces': { status, body } };
}

/** Starts a session and shows it one picture of 2 × 1 pixels. @returns what it started with, and what it told */
function detect(endsAtOnce = false): Promise<{ status: unknown; told: unknown[] }> {
  return phone.page.evaluate(async (endsAtOnce) => {
    const { wx } = window.phonePage;
    const session = wx.createVKSession({ track: { face: { mode: 2 } } as never, version: 'v1' });
    const told: unknown[] = [];
    for (const event of ['updateAnchors', 'removeAnchors'] as const) {
      session.on(event, (anchors) => told.push([event, anchors]));
    }
    const status = await new Promise((resolve) => session.start(resolve));
    const frameBuffer = new Uint8Array([1, 2, 3, 255, 5, 6, 7, 255]).buffer;
    session.detectFace({ frameBuffer, width: 2, height: 1, scoreThreshold: 0.5, sourceType: 0, modelModel: 0 });
    if (endsAtOnce) session.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { status, told };
  }, endsAtOnce);
}

/** The owner agrees to nothing, and is not asked. */
const agreed = () =>
  phone.page.evaluate(() => void Object.assign(window.phonePage.device, { usesPrivacyCheck: false }));

describe('a session that sees faces in pictures', () => {
  it('starts, sends what it is shown, and tells where the faces are', async () => {
    await agreed();
    seen(JSON.stringify([FACE]));
    const { status, told } = await detect();
    expect(status).toBe(0);
    const { x, y, width, height } = FACE;
    const anchor = expect.objectContaining({ type: 3, origin: { x, y }, size: { width, height } });
    expect(told).toEqual([['updateAnchors', [anchor]]]);
    expect(phone.server.asked).toMatchObject([
      { method: 'POST', url: '/faces?width=2&height=1', body: '\u0001\u0002\u0003\u00ff\u0005\u0006\u0007\u00ff' },
    ]);
  });

  it('tells that anchors went where there is no face', async () => {
    await agreed();
    seen('[]');
    expect((await detect()).told).toEqual([['removeAnchors', []]]);
  });

  it('tells nothing when the detector does not answer, and nothing after its end', async () => {
    await agreed();
    seen('', 500);
    expect((await detect()).told).toEqual([]);
    seen(JSON.stringify([FACE]));
    expect((await detect(true)).told).toEqual([]);
  });

  it('does not start without a detector, as in WeChat DevTools', async () => {
    await agreed();
    await phone.page.evaluate(() => void Object.assign(window.phonePage.device, { detectsFaces: false }));
    expect(await detect()).toEqual({ status: 2003000, told: [] });
    expect(phone.server.asked).toEqual([]);
  });

  it('is asked for by the privacy contract, and does not start when that is refused', async () => {
    const refusing = phone.page.getByRole('button', { name: '拒绝' }).click();
    expect((await detect()).status).toBe(104);
    await refusing;
  });

  it('of another kind names itself', async () => {
    const failures = await phone.page.evaluate(() => {
      const { wx } = window.phonePage;
      const tracks = [
        { plane: { mode: 1 } },
        { face: { mode: 1 } },
        { face: { mode: 2 }, hand: { mode: 2 } },
      ] as never[];
      return tracks.map((track) => {
        try {
          wx.createVKSession({ track, version: 'v1' });
          return '';
        } catch (error) {
          return String(error);
        }
      });
    });
    expect(failures.every((failure) => failure.includes('is not in the simulator'))).toBe(true);
  });

  it('can be used', async () => {
    expect(await phone.page.evaluate(() => window.phonePage.wx.canIUse('createVKSession'))).toBe(true);
  });
});
