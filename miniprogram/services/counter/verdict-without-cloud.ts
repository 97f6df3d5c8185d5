import { checkSignature } from '../../core/certificate/ed25519';
import { judgeOffline } from '../../core/counter/judge-offline';
import { askedAt } from '../../core/counter/open-question';
import { CtidError } from '../../core/errors';
import { shanghaiHour } from '../../core/identity/calendar-date';
import { Verdict } from '../../core/presentation/verdict';
import { clockOffset } from '../trusted-time';
import { VenueTerms } from './own-counter';
import { enqueue, OfflineScan } from './queue-store';
import { isFirstShowing } from './seen-showings';
import { readTrust, standingIn } from './trust-cache';

/**
 * The verdict by the kept lists. It is told only once it stands in the queue: what the café decided reaches the cloud.
 * @throws {CtidError} CLOCK_NOT_SYNCHRONISED, VENUE_CLOSED, TRUST_LIST_…, STORAGE_FULL
 */
export async function verdictWithoutCloud(
  scan: Omit<OfflineScan, 'decided'>,
  venue: VenueTerms,
): Promise<{ readonly verdict: Verdict; readonly dataAge: number | undefined }> {
  const { qrText, scannedAt } = scan;
  if (clockOffset() === undefined) throw new CtidError('CLOCK_NOT_SYNCHRONISED');
  requireOpen(venue, scannedAt);
  const trust = readTrust();
  const verdict = judgeOffline(qrText, {
    now: scannedAt,
    trust: trust.trustList,
    checkSignature,
    ...askedAt(scan.asked, venue.venueId, scannedAt),
    minimumLevel: venue.minimumLevel,
    standingOf: (claims) => standingIn(trust, claims, scannedAt),
    isFirstShowing,
  });
  await enqueue({ ...scan, decided: verdict.outcome });
  return { verdict, dataAge: trust.dataAge };
}

function requireOpen({ opensAt, closesAt }: VenueTerms, at: number): void {
  const hour = shanghaiHour(at);
  if (hour < opensAt || hour >= closesAt) throw new CtidError('VENUE_CLOSED');
}
