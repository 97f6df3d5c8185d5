import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Input } from '#core/contract/functions';
import { consented, filmed, newScene, unheard } from '../scenes';
import { heard, startPhone } from '../start-phone';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function challengedScene() {
  const scene = newScene();
  const app = await startPhone(scene.phone);
  const draft = await app.beginChallenge(await consented(app));
  scene.pass(6);
  const { upload } = scene.phone;
  const paths: string[] = [];
  const tried = (path: string) => paths.filter((other) => other === path).length;
  /** The uploads go wrong as the test says. */
  const disturb = (how: (path: string, store: () => Promise<void>) => Promise<void>) => {
    scene.phone.upload = (path, bytes) => {
      paths.push(path);
      return how(path, () => upload(path, bytes));
    };
  };
  return { ...scene, app, draft, paths, tried, disturb };
}

/** Pauses between tries take no time here. */
function withoutPauses() {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void) => setImmediate(work)) as never);
}

const lost = () => Promise.reject(new Error('socket hang up'));

describe('uploading a burst', () => {
  test('sends four at a time and tells how far it is', async () => {
    const { app, draft, disturb } = await challengedScene();
    let running = 0;
    let most = 0;
    disturb(async (_, store) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      await store();
      running--;
    });
    const shares: number[] = [];
    await app.submitBurst(draft, filmed(draft), (share) => shares.push(share));
    expect(most).toBe(4);
    expect(shares).toEqual(Array.from({ length: 25 }, (_, done) => done / 24));
  });

  test('tries a frame three times, then says so; the same burst goes on with what is missing', async () => {
    const { app, draft, paths, tried, disturb } = await challengedScene();
    const [, , , path = ''] = draft.started.framePaths;
    disturb((sent, store) => (sent === path ? lost() : store()));
    withoutPauses();
    const burst = filmed(draft);
    expect(await heard(app.submitBurst(draft, burst, unheard))).toBe('UPLOAD_FAILED');
    expect(tried(path)).toBe(3);
    const before = new Set(paths).size;
    disturb((_, store) => store());
    paths.length = 0;
    const kept = await app.readDraft();
    expect(kept?.stage).toBe('compare');
    expect(await heard(app.submitBurst(draft, burst, unheard))).toBe('done');
    expect(paths.length).toBeLessThanOrEqual(24 - before + 4);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('takes a frame that arrived unheard as there, though the storage refuses it a second time', async () => {
    const { app, draft, tried, disturb } = await challengedScene();
    const [path = ''] = draft.started.framePaths;
    disturb(async (sent, store) => {
      await store();
      if (sent === path && tried(path) === 1) await lost();
    });
    withoutPauses();
    expect(await heard(app.submitBurst(draft, filmed(draft), unheard))).toBe('done');
    expect(tried(path)).toBe(2);
  });

  test('does not take a frame as there that this phone never sent', async () => {
    const { app, draft, cloud } = await challengedScene();
    cloud.frames.put(draft.started.framePaths[5] ?? '', Uint8Array.of(1));
    expect(await heard(app.submitBurst(draft, filmed(draft), unheard))).toBe('UPLOAD_FAILED');
  });

  test('asks for a new challenge when another burst was begun for this one', async () => {
    const { app, draft, disturb } = await challengedScene();
    disturb(lost);
    withoutPauses();
    await heard(app.submitBurst(draft, filmed(draft), unheard));
    const begun = await app.readDraft();
    const other = filmed(draft);
    const again = { ...other, timesMs: other.timesMs.map((ms) => (ms === 0 ? 0 : ms + 3)) };
    expect(await heard(app.submitBurst({ ...draft, ...begun } as typeof draft, again, unheard))).toBe('CHALLENGE_USED');
    expect(await app.readDraft()).toMatchObject({ stage: 'liveness' });
  });

  test('leaves no file, whatever fails', async () => {
    const { app, draft, phone, disturb } = await challengedScene();
    disturb(lost);
    withoutPauses();
    await heard(app.submitBurst(draft, filmed(draft), unheard));
    expect(phone.files.size).toBe(0);
  });
});

describe('an outcome that is not heard', () => {
  test('is asked for again after a start, without filming', async () => {
    const { app, draft, phone } = await challengedScene();
    const compare = phone.functions.get('compareFace');
    phone.functions.set('compareFace', async () => ({ ok: false, code: 'STILL_PROCESSING' }));
    withoutPauses();
    const burst = filmed(draft);
    expect(await heard(app.submitBurst(draft, burst, unheard))).toBe('STILL_PROCESSING');
    expect(await heard(app.submitBurst(draft, burst, unheard))).toBe('STILL_PROCESSING');
    const intents = phone.calls.flatMap(({ name, data }) =>
      name === 'compareFace' ? [(data as Input<'compareFace'>).intentId] : [],
    );
    expect(new Set(intents).size).toBe(1);
    phone.functions.set('compareFace', compare ?? lost);
    const next = await startPhone(phone);
    const resumed = await next.resumeDraft();
    expect(resumed?.stage).toBe('compare');
    if (resumed) expect((await next.awaitComparison(resumed)).stage).toBe('issue');
  });
});
