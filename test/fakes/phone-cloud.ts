import * as v from 'valibot';
import { DAY } from '#core/clock';
import type { FunctionName } from '#core/contract/functions';
import { INPUTS } from '#core/contract/inputs';
import { CtidError } from '#core/errors';
import { compareFace } from '../../cloudfunctions/compareFace/compare-face';
import { eraseHolder } from '../../cloudfunctions/eraseHolder/erase-holder';
import { exportHolder } from '../../cloudfunctions/exportHolder/export-holder';
import { issueCertificate } from '../../cloudfunctions/issueCertificate/issue-certificate';
import { renewAttestations } from '../../cloudfunctions/renewAttestations/renew-attestations';
import { startEnrolment } from '../../cloudfunctions/startEnrolment/start-enrolment';
import { suspendCertificate } from '../../cloudfunctions/suspendCertificate/suspend-certificate';
import { withdrawConsent } from '../../cloudfunctions/withdrawConsent/withdraw-consent';
import { authorityOf } from './authority-of';
import { NOW } from './issued';
import type { MemoryPhone } from './memory-phone';
import { ScriptedFaceEngine, scriptedPicture } from './scripted-face-engine';
import { CITIZEN, idNumberOf, makeWorld } from './world';

/** Whom the authority knows; in a picture it is person 1. */
export const APPLICANT = { name: '张三丰', idNumber: idNumberOf('19900307') } as const;

/** The cloud's use cases in memory, behind the contract, for a phone to call. */
export function makePhoneCloud(phone: MemoryPhone, cardValidUntil = NOW + 3650 * DAY) {
  const world = makeWorld();
  const engine = new ScriptedFaceEngine();
  const pace = { start: () => ({ until: async () => undefined }) };
  const authority = authorityOf(APPLICANT, [scriptedPicture({ person: 1 })], cardValidUntil);
  const ports = { ...world, engine, pace, authority };
  const answering = <F extends FunctionName>(name: F, work: (input: never) => Promise<unknown>) =>
    phone.functions.set(name, async (data: object) => {
      try {
        // As on the wire: what JSON does not carry is not there.
        const input = v.parse(INPUTS[name], JSON.parse(JSON.stringify(data)));
        return { ok: true, value: await work(input as never) };
      } catch (error) {
        return { ok: false, code: error instanceof CtidError ? error.code : 'REQUEST_INVALID' };
      }
    });
  const asCitizen = <I>(useCase: (input: I, caller: { ref: string }) => Promise<unknown>) => {
    return (input: I) => useCase(input, CITIZEN);
  };
  answering('startEnrolment', asCitizen(startEnrolment(ports)));
  answering('compareFace', asCitizen(compareFace(ports)));
  answering('issueCertificate', asCitizen(issueCertificate(ports)));
  answering('renewAttestations', asCitizen(renewAttestations(ports)));
  answering('suspendCertificate', asCitizen(suspendCertificate(ports)));
  answering('withdrawConsent', asCitizen(withdrawConsent(ports)));
  answering('exportHolder', asCitizen(exportHolder(ports)));
  answering('eraseHolder', asCitizen(eraseHolder(ports)));
  answering('readTrust', async () => ({ now: world.clock.now(), trustList: '', statusLists: [] }));
  // Each path is taken once, as the local cloud's storage does.
  phone.upload = async (path, bytes) => {
    if (world.frames.paths().includes(path))
      throw Object.assign(new Error('STORAGE_EXCEED_AUTHORITY'), { errCode: -503002 });
    world.frames.put(path, bytes);
  };
  return world;
}
