import { vi } from 'vitest';
import { faceConsentHash } from '#core/consent/face-consent';
import type { Burst } from '../../../miniprogram/services/enrolment/burst';
import type { ChallengedDraft } from '../../../miniprogram/services/enrolment/draft';
import { NOW } from '../../fakes/issued';
import { MemoryPhone } from '../../fakes/memory-phone';
import { performed, TIMES_MS } from '../../fakes/performed';
import { APPLICANT, makePhoneCloud } from '../../fakes/phone-cloud';
import { scriptedPicture } from '../../fakes/scripted-face-engine';
import { type RunningPhone, startPhone } from './start-phone';

let phones = 0;

/** A phone with its cloud, both at NOW. @param cardValidUntil ten years on, when nothing is said */
export function newScene(cardValidUntil?: number) {
  return sceneOn(new MemoryPhone(`phone ${phones++}`), cardValidUntil);
}

/** The same on a phone of another kind. */
export function sceneOn<P extends MemoryPhone>(phone: P, cardValidUntil?: number) {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NOW * 1000 });
  const cloud = makePhoneCloud(phone, cardValidUntil);
  return {
    phone,
    cloud,
    /** Time passes, everywhere. */
    pass(seconds: number) {
      cloud.clock.advance(seconds);
      vi.advanceTimersByTime(seconds * 1000);
    },
  };
}

export type Scene = ReturnType<typeof newScene>;

/** Somebody who has typed everything and agreed. */
export async function consented(app: RunningPhone) {
  const consentTextHash = faceConsentHash();
  const draft = { ...app.newDraft(), ...APPLICANT, consentTextHash, stage: 'liveness' as const };
  await app.saveDraft(draft);
  return draft;
}

let bursts = 0;

/** What the camera saw of somebody who does what is asked. */
export function filmed({ started }: ChallengedDraft, person = 1): Burst {
  const burst = bursts++;
  const frames = performed(started.steps).map(
    (pose, at) => new Uint8Array(scriptedPicture({ person, nonce: `${burst}.${at}`, ...pose })).buffer,
  );
  return { frames, timesMs: TIMES_MS };
}

export const unheard = () => undefined;

/** The whole way to a certificate. */
export async function enrol(scene: Scene, app?: RunningPhone): Promise<RunningPhone> {
  const running = app ?? (await startPhone(scene.phone));
  const challenged = await running.beginChallenge(await consented(running));
  scene.pass(6);
  await running.finish(await running.submitBurst(challenged, filmed(challenged), unheard));
  return running;
}

/** Goes on with what is stored, as the pages do after a start, until there is nothing left to do. */
export async function goOn(scene: Scene, app: RunningPhone): Promise<void> {
  for (let step = 0; step < 8; step++) {
    const draft = await app.resumeDraft();
    if (draft === undefined) return;
    if (draft.stage === 'compare') await app.awaitComparison(draft);
    else if (draft.stage === 'issue') await app.finish(draft);
    else {
      const challenged = await app.beginChallenge(draft);
      scene.pass(6);
      await app.submitBurst(challenged, filmed(challenged), unheard);
    }
  }
  throw new Error('it never ends');
}
