import { CtidError } from '#core/errors';
import { decideComparison } from '#core/face/comparison';
import { comparisonScore } from '#core/face/embedding';
import { Sensitive } from '#core/sensitive';
import type { EnrolmentDocument } from '../_shared/ports/collections';
import type { Ports } from './compare-face';
import type { Probe } from './observe-burst';

/**
 * What the authority says of the person whose name, number and face were given; undefined when any of the three is
 * not that person's. Without a portrait the probe is compared with itself, so that the work is the same.
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
  const reference = await engine.embed(await engine.observe(portrait.reveal(), 'reference'));
  const decision = decideComparison(comparisonScore(probe.embedding, reference));
  if (record === undefined || decision !== 'confirmed') return undefined;
  if (record.cardValidUntil <= clock.now()) throw new CtidError('ID_CARD_EXPIRED');
  return { cardValidUntil: record.cardValidUntil };
}
