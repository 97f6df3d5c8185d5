import { describe, expect, test } from 'vitest';
import { DAY } from '#core/clock';
import { eraseHolder } from '../../../cloudfunctions/eraseHolder/erase-holder';
import { verifyPresentation } from '../../../cloudfunctions/verifyPresentation/verify-presentation';
import { eraseAgain } from '../../../devtools/operator/erase-again';
import { makeCafe } from '../../fakes/cafe';
import { NOW, showText } from '../../fakes/issued';
import { CITIZEN, certificate, comparedEnrolment, ENROLMENT_ID, STAFF, STRANGER } from '../../fakes/world';

const ERASE = { confirmation: 'erase everything' } as const;

/** The citizen erased; then a backup of before came back, with a certificate and its enrolment. */
async function restored() {
  const world = await makeCafe();
  const { records } = world;
  await records.add('enrolments', comparedEnrolment({ state: 'issued' }));
  const backup = { enrolments: records.all('enrolments'), certificates: records.all('certificates') };
  await eraseHolder(world)(ERASE, CITIZEN);
  await records.remove('certificates', ENROLMENT_ID);
  for (const document of backup.enrolments) await records.add('enrolments', document);
  for (const document of backup.certificates) await records.add('certificates', document);
  return world;
}

describe('what a restored backup brings back of an erased person', () => {
  test('is erased again, and its codes are red again', async () => {
    const world = await restored();
    expect(await eraseAgain(world)).toBe(2);
    expect(world.records.all('enrolments')).toEqual([]);
    const nothing = { caller: '', subject: '', sealedIdentity: '', maskedName: '', certificateNumber: '' };
    expect(world.records.all('certificates')).toMatchObject([{ ...nothing, state: 'revoked' }]);
    const { verdict } = await verifyPresentation(world)({ scanId: '1'.repeat(32), qrText: showText() }, STAFF);
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'CERTIFICATE_REVOKED' });
    expect(await eraseAgain(world)).toBe(0);
  });

  test('is erased as of the last erasing: what was applied for since stays', async () => {
    const world = await restored();
    const { records, clock } = world;
    clock.advance(DAY);
    await records.add('certificates', certificate({ _id: 'between', notBefore: clock.now() - 1 }));
    await eraseHolder(world)(ERASE, CITIZEN);
    await records.remove('certificates', 'between');
    await records.add('certificates', certificate({ _id: 'between', notBefore: clock.now() - 1 }));
    await records.add('certificates', certificate({ _id: 'since', notBefore: clock.now() + 1 }));
    await eraseAgain(world);
    expect(await records.read('certificates', 'between')).toMatchObject({ state: 'revoked', caller: '' });
    expect(await records.read('certificates', 'since')).toMatchObject({ state: 'valid', caller: CITIZEN.ref });
  });

  test('is the person’s own: nobody else’s is touched', async () => {
    const world = await restored();
    await world.records.add('certificates', certificate({ _id: 'other', caller: STRANGER.ref, notBefore: NOW - DAY }));
    await eraseAgain(world);
    expect(await world.records.read('certificates', 'other')).toMatchObject({ state: 'valid' });
  });
});
