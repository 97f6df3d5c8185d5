import { CtidError } from '#core/errors';
import { decideComparison } from '#core/face/comparison';
import { comparisonScore, type FaceEmbedding } from '#core/face/embedding';
import { Sensitive } from '#core/sensitive';
import type { EnrolmentDocument } from '../_shared/ports/collections';
import type { FaceEngine } from '../_shared/ports/face-engine';
import type { Ports } from './compare-face';
import type { Probe } from './observe-burst';

/**
 * What the authority says of the person whose name, number and face were given; undefined when any of the three is
 * not that person's. Without a portrait the probe is compared with itself, so that the work is the same; a portrait
 * that shows no usable face confirms nobody, because its own error would tell that such a person exists (THREATS 6).
 * @throws {CtidError} AUTHORITY_UNREACHABLE, ID_CARD_EXPIRED
 */
export async function confirmIdentity(
  { authority, engine, sealer, clock }: Pick<Ports, 'authority' | 'engine' | 'sealer' | 'clock'>,
  enrolment: EnrolmentDocument,
  probe: Probe,
): Promise<{ cardValidUntil: number } | undefined> {
  const { name, idNumber } = sealer.open(enrolment.sealedIdentity);
  const record = await authority.find(name, idNumber);
  const portrait = record?.referencePortrait ?? new Sensitive(probe.picture);
  const reference = await embedPortrait(engine, portrait.reveal());
  if (record === undefined || reference === undefined) return undefined;
  if (decideComparison(comparisonScore(probe.embedding, reference)) !== 'confirmed') return undefined;
  if (record.cardValidUntil <= clock.now()) throw new CtidError('ID_CARD_EXPIRED');
  return { cardValidUntil: record.cardValidUntil };
}

async function embedPortrait(engine: FaceEngine, portrait: Uint8Array): Promise<FaceEmbedding | undefined> {
  try {
    return await engine.embed(await engine.observe(portrait, 'reference'));
  } catch (error) {
    if (error instanceof CtidError) return undefined;
    throw error;
  }
}
