import { describe, expect, test } from 'vitest';
import type { Sensitive } from '#core/sensitive';
import { confirmIdentity } from '../../../cloudfunctions/compareFace/confirm-identity';
import { NOW } from '../../fakes/issued';
import { scriptedPicture } from '../../fakes/scripted-face-engine';
import { comparedEnrolment } from '../../fakes/world';
import { codeFrom } from '../../support/code-from';
import { CITIZEN, counterOfFaces } from './counter-of-faces';

const AT_REST = scriptedPicture({ person: 1, nonce: 'at rest' });
const ACTED = scriptedPicture({ person: 1, nonce: 'acted' });

/** What an authority that decides itself lets through when it knows these pictures, and what it was shown. */
async function decidedBy(known: readonly Uint8Array[], [atRest, acted] = [AT_REST, ACTED]) {
  const shown: Uint8Array[] = [];
  const { ports } = counterOfFaces();
  const decide = async (_: unknown, __: unknown, picture: Sensitive<Uint8Array>) => {
    shown.push(picture.reveal());
    return known.includes(picture.reveal()) ? { cardValidUntil: NOW + 1 } : undefined;
  };
  const authority = { ...ports.authority, faces: { shape: 'decision', decide } } as const;
  const enrolment = comparedEnrolment({ sealedIdentity: `${CITIZEN.name}|${CITIZEN.idNumber}` });
  const probe = { embeddings: { atRest: [], acted: [] }, atRest, acted };
  const confirming = confirmIdentity({ ...ports, authority }, enrolment, probe);
  const code = await codeFrom(confirming);
  return { shown, ...(code ? { code } : { isConfirmed: (await confirming) !== undefined }) };
}

describe('an authority that decides itself', () => {
  test('is shown the face at rest and the face that acted, and has to know both', async () => {
    expect(await decidedBy([AT_REST, ACTED])).toEqual({ shown: [AT_REST, ACTED], isConfirmed: true });
  });

  test.each<[string, readonly Uint8Array[]]>([
    ['at rest alone', [AT_REST]],
    ['that acted alone', [ACTED]],
    ['in neither', []],
  ])('confirms nobody whom it knows %s, and is asked as often', async (_, known) => {
    expect(await decidedBy(known)).toEqual({ shown: [AT_REST, ACTED], isConfirmed: false });
  });

  test.each([
    ['FACES_SEVERAL', scriptedPicture({ person: 1, faces: 2 })],
    ['FACE_UNCLEAR', scriptedPicture({ person: 1, quality: 59.4 })],
  ])('is shown nothing that it could not judge: %s', async (code, picture) => {
    expect(await decidedBy([], [picture, ACTED])).toEqual({ shown: [], code });
    expect(await decidedBy([], [AT_REST, picture])).toEqual({ shown: [], code });
  });
});
