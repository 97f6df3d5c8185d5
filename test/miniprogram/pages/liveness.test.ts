import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryCamera } from '../../fakes/memory-camera';
import { PagePhone } from '../../fakes/page-phone';
import { ScriptedVisionKit } from '../../fakes/scripted-vision-kit';
import { SimulatedPage } from '../../support/simulated-page';
import { consented } from '../services/scenes';
import { startPhone } from '../services/start-phone';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const UNTOLD = '正对镜头，光线要亮';

/** Before the camera, which is open, on a phone that sees what is shown to its camera. */
async function opened(fault?: ScriptedVisionKit['fault']) {
  const phone = new PagePhone();
  const app = await startPhone(phone);
  await consented(app);
  const kit = new ScriptedVisionKit();
  kit.fault = fault;
  kit.plugIn();
  const camera = new MemoryCamera(phone.files);
  const spoken: string[] = [];
  const { wx } = globalThis as unknown as { readonly wx: object };
  Object.assign(wx, {
    authorize: async () => undefined,
    createCameraContext: () => camera.context(),
    setInnerAudioOption: () => undefined,
    createInnerAudioContext: () => ({
      src: '',
      destroy: () => undefined,
      play() {
        spoken.push(this.src);
      },
    }),
  });
  const page = await SimulatedPage.load('subpackages/enrolment/liveness/liveness');
  await page.call('onLoad');
  await page.call('onShow');
  await page.call('cameraReady');
  await vi.advanceTimersByTimeAsync(0);
  /** Shows the camera pictures for a while; in each the detector sees a face of this size. */
  const hold = async (size: number, ms = 1_000) => {
    for (let at = 0; at < ms; at += 100) {
      camera.see(50 + (at % 100));
      kit.see(size);
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  return { phone, page, kit, camera, spoken, hold };
}

describe('before filming', () => {
  test('a face that is too small has the phone brought nearer, in words and sound, until it is good', async () => {
    const { page, spoken, hold } = await opened();
    await hold(0.1);
    expect(page.data.instruction).toBe('手机拿近一点');
    await hold(0.5);
    expect(page.data.instruction).toBe('位置很好');
    expect(spoken).toEqual([
      '/subpackages/enrolment/voice/zh/framing/nearer.mp3',
      '/subpackages/enrolment/voice/zh/framing/good.mp3',
    ]);
  });

  test('a face that is good from the start changes nothing', async () => {
    const { page, spoken, hold } = await opened();
    await hold(0.5, 6_000);
    expect([page.data.instruction, spoken]).toEqual([UNTOLD, []]);
  });

  test.each(['missing', 'throws', 'refused', 'silent', 'cannotLook', 'cannotEnd'] as const)(
    'a phone whose detector fails (%s) begins as any other',
    async (fault) => {
      const { page, hold } = await opened(fault);
      if (fault !== 'cannotEnd') {
        await hold(0.1, 2_000);
        expect(page.data.instruction).toBe(UNTOLD);
      }
      void page.call('begin');
      expect(page.data).toMatchObject({ phase: 'starting', instruction: '正在准备' });
    },
  );

  test('ends the detector before anything is filmed, and says no more', async () => {
    const { page, kit, camera, spoken, hold } = await opened();
    await hold(0.1);
    void page.call('begin');
    expect([kit.running, camera.isListening]).toEqual([0, false]);
    await hold(0.1, 100);
    expect(page.data.instruction).toBe('正在准备');
    expect(spoken).toHaveLength(1);
  });

  test('ends it while the page is away, and begins anew when it is back', async () => {
    const { page, kit, camera, hold } = await opened();
    await hold(0.1);
    await page.call('onHide');
    expect([kit.running, camera.isListening]).toEqual([0, false]);
    await page.call('onShow');
    await vi.advanceTimersByTimeAsync(0);
    expect(page.data.instruction).toBe(UNTOLD);
    await hold(0.1);
    expect(page.data.instruction).toBe('手机拿近一点');
    await page.call('cameraReady');
    expect(kit.running).toBe(1);
  });

  test('ends it when the page is left, and when the camera fails', async () => {
    const first = await opened();
    await first.page.call('onUnload');
    expect(first.kit.running).toBe(0);
    await first.page.call('cameraReady');
    expect(first.kit.running).toBe(0);
    const second = await opened();
    await second.page.call('cameraFailed', { detail: {} });
    expect(second.kit.running).toBe(0);
    await second.page.call('onShow');
    expect(second.kit.running).toBe(0);
  });
});
