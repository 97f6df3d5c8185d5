import { CtidError } from '#core/errors';
import { decideComparison } from '#core/face/comparison';
import { type FaceEmbedding, meanEmbedding } from '#core/face/embedding';
import { Sensitive } from '#core/sensitive';
import { embedReference } from '../_shared/embed-reference';
import type { EnrolmentDocument } from '../_shared/ports/documents/enrolment-documents';
import type { FaceEngine } from '../_shared/ports/face-engine';
import type { AuthorityRecord, FaceDecider, PortraitHolder } from '../_shared/ports/identity-authority';
import type { Identity } from '../_shared/ports/identity-sealer';
import type { Probe } from './observe-burst';
import type { Ports } from './ports';

type ConfirmingPorts = Pick<Ports, 'authority' | 'engine' | 'sealer' | 'clock'>;

/**
 * What the authority says of the person whose name, number and face were given; undefined when any of the three is
 * not that person's. Who compares the face depends on the authority's shape.
 * @throws {CtidError} AUTHORITY_UNREACHABLE, ID_CARD_EXPIRED, FACE_…, FACES_SEVERAL
 */
export async function confirmIdentity(
  { authority, engine, sealer, clock }: ConfirmingPorts,
  enrolment: EnrolmentDocument,
  probe: Probe,
): Promise<AuthorityRecord | undefined> {
  const identity = sealer.open(enrolment.sealedIdentity);
  const { faces } = authority;
  const record =
    faces.shape === 'portrait'
      ? await compareWithPortrait(engine, faces, identity, probe)
      : await letDecide(engine, faces, identity, probe);
  if (record !== undefined && record.cardValidUntil <= clock.now()) throw new CtidError('ID_CARD_EXPIRED');
  return record;
}

/**
 * The mean of the authority's portraits stands for the person, where it has several.
 * Without a portrait the probe is compared with itself, so that the work is the same; a portrait that shows no usable
 * face confirms nobody, because its own error would tell that such a person exists (THREATS 6).
 */
async function compareWithPortrait(
  engine: FaceEngine,
  faces: PortraitHolder,
  { name, idNumber }: Identity,
  probe: Probe,
): Promise<AuthorityRecord | undefined> {
  const record = await faces.find(name, idNumber);
  const portraits = record?.referencePortraits ?? [new Sensitive(probe.acted)];
  const references: FaceEmbedding[] = [];
  for (const portrait of portraits) references.push(...(await usable(engine, portrait)));
  if (record === undefined || references.length === 0) return undefined;
  return decideComparison(probe.embeddings, meanEmbedding(references)) === 'confirmed' ? record : undefined;
}

/**
 * Of both parts of the burst, so that nobody acts between two frames of another; both are asked of, whatever is said of the
 * first. A picture that no portrait could be compared with is refused before: an authority that knows nobody of that name
 * and number need not look at it, so that its error would tell that such a person exists (THREATS 6).
 */
async function letDecide(
  engine: FaceEngine,
  faces: FaceDecider,
  { name, idNumber }: Identity,
  { atRest, acted }: Probe,
): Promise<AuthorityRecord | undefined> {
  for (const picture of [atRest, acted]) await embedReference(engine, picture);
  const first = await faces.decide(name, idNumber, new Sensitive(atRest));
  const second = await faces.decide(name, idNumber, new Sensitive(acted));
  return first && second;
}

async function usable(engine: FaceEngine, portrait: Sensitive<Uint8Array>): Promise<readonly FaceEmbedding[]> {
  try {
    return [await embedReference(engine, portrait.reveal())];
  } catch (error) {
    if (error instanceof CtidError) return [];
    throw error;
  }
}
