import { faceConsentHash } from '#core/consent/face-consent';
import type { ChallengeStep } from '#core/liveness/challenge';
import { Sensitive } from '#core/sensitive';
import { compareFace } from '../../../cloudfunctions/compareFace/compare-face';
import { startEnrolment } from '../../../cloudfunctions/startEnrolment/start-enrolment';
import { authorityOf } from '../../fakes/authority-of';
import { FixedClock } from '../../fakes/fixed-clock';
import { hashedPseudonyms } from '../../fakes/hashed-pseudonyms';
import { NOW } from '../../fakes/issued';
import { MemoryFrameStore } from '../../fakes/memory-frame-store';
import { MemoryRecords } from '../../fakes/memory-records';
import { performed, TIMES_MS } from '../../fakes/performed';
import { ScriptedFaceEngine, type ScriptedPicture, scriptedPicture } from '../../fakes/scripted-face-engine';
import { seededRandomness } from '../../fakes/seeded-randomness';

/** The authority knows one citizen: this name, this number, face 1. */
export const CITIZEN = { name: '张演示', idNumber: '44999919900314001X' };

/** How long it takes to film a burst, in seconds. */
const FILMED = 6;

/** Everything that startEnrolment and compareFace need, in memory. */
export function counterOfFaces(...portraits: readonly Uint8Array[]) {
  const clock = new FixedClock(NOW);
  const records = new MemoryRecords();
  const frames = new MemoryFrameStore();
  const engine = new ScriptedFaceEngine();
  const waits: number[] = [];
  const randomness = seededRandomness('counter of faces');
  const sealer = {
    seal: ({ name, idNumber }: { name: Sensitive<string>; idNumber: Sensitive<string> }) =>
      `${name.reveal()}|${idNumber.reveal()}`,
    open: (sealed: string) => {
      const [name = '', idNumber = ''] = sealed.split('|');
      return { name: new Sensitive(name), idNumber: new Sensitive(idNumber) };
    },
  };
  const authority = authorityOf(CITIZEN, portraits.length > 0 ? portraits : [scriptedPicture({ person: 1 })]);
  const pace = { start: () => ({ until: async (ms: number) => void waits.push(ms) }) };
  const shared = { clock, records, pseudonyms: hashedPseudonyms, sealer };
  const start = startEnrolment({ ...shared, randomness });
  const ports = { ...shared, pace, frames, engine, authority };
  const compare = compareFace(ports);
  let bursts = 0;
  let starts = 0;

  return {
    /** What compareFace runs on, for tests that put something around it. */
    ports,
    clock,
    records,
    frames,
    engine,
    waits,
    start: (caller: string, applicant = CITIZEN) =>
      start(
        { intentId: `${starts++}`, ...applicant, consentTextHash: faceConsentHash(), variant: 'allActions' },
        { ref: caller },
      ),
    compare: (input: Parameters<typeof compare>[0], caller: string) => compare(input, { ref: caller }),
    /** Films for six seconds and uploads a burst that does what is asked; `change` alters single frames. */
    upload(
      { steps, framePaths }: { steps: readonly ChallengeStep[]; framePaths: readonly string[] },
      person: number,
      change: (picture: ScriptedPicture, at: number) => ScriptedPicture | undefined = (picture) => picture,
    ): number[] {
      const burst = bursts++;
      performed(steps).forEach((pose, at) => {
        const picture = change({ person, nonce: `${burst}.${at}`, ...pose }, at);
        if (picture) frames.put(framePaths[at] ?? '', scriptedPicture(picture));
      });
      clock.advance(FILMED);
      return [...TIMES_MS];
    },
  };
}
