import { afterEach, describe, expect, test, vi } from 'vitest';
import { enrol, newScene } from '../scenes';
import { heard, startPhone } from '../start-phone';

afterEach(() => {
  vi.useRealTimers();
});

describe('the code of now', () => {
  test('marks an attestation before it is seen, so that a killed phone does not show it to another café', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    const first = await app.currentCode();
    scene.pass(301);
    const next = await startPhone(scene.phone);
    expect((await next.currentCode()).attestation).not.toEqual(first.attestation);
  });

  test('is another text each time, with the same attestation', async () => {
    const app = await enrol(newScene());
    const [first, second] = [await app.currentCode(), await app.currentCode()];
    expect(second.qrText).not.toBe(first.qrText);
    expect(second.attestation).toEqual(first.attestation);
  });

  test('needs no network', async () => {
    const scene = newScene();
    await enrol(scene);
    scene.phone.network = 'none';
    const next = await startPhone(scene.phone);
    expect((await next.currentCode()).qrText).toMatch(/^281/);
  });

  test('is shown with a full storage too', async () => {
    const scene = newScene();
    const app = await enrol(scene);
    scene.phone.room = 0;
    expect((await app.currentCode()).qrText).toMatch(/^281/);
  });

  test('is not shown by a clock that the server never set', async () => {
    const scene = newScene();
    await enrol(scene);
    scene.phone.storage.delete('clockOffsetMs');
    const next = await startPhone(scene.phone);
    expect(await heard(next.currentCode())).toBe('CLOCK_NOT_SYNCHRONISED');
  });

  test('is none without a certificate, and none of a wallet that is damaged, which can be dropped', async () => {
    const scene = newScene();
    const app = await startPhone(scene.phone);
    expect(await heard(app.currentCode())).toBe('CERTIFICATE_NOT_FOUND');
    await enrol(scene, app);
    scene.phone.damaged.add('wallet');
    expect(await heard(app.currentCode())).toBe('STORAGE_DAMAGED');
    await app.dropWallet();
    expect(await app.readWallet()).toBeUndefined();
    await enrol(scene, app);
    expect((await app.currentCode()).qrText).toMatch(/^281/);
  });
});
