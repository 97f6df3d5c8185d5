import { ScanSynced } from '../../core/contract/answers';
import { ErrorCode } from '../../core/errors';
import { Verdict } from '../../core/presentation/verdict';
import { LaterVerdict } from './journal';
import { OfflineScan } from './queue-store';

/** A scan that the counter decided, and the cloud otherwise. */
export interface Conflict {
  readonly scanId: string;
  /** Seconds since 1970. */
  readonly scannedAt: number;
  readonly decided: Verdict['outcome'];
  /** The cloud's. */
  readonly verdict?: Verdict;
  /** Why there is none. */
  readonly code?: ErrorCode;
}

/** What the cloud's answer to one scan leaves to be reported; nothing when both decided alike. */
export function conflictIn(
  { scanId, scannedAt, decided }: OfflineScan,
  result: ScanSynced | undefined,
): Conflict | undefined {
  const scan = { scanId, scannedAt, decided };
  if (result === undefined) return undefined;
  if ('code' in result) return { ...scan, code: result.code };
  return result.conflict ? { ...scan, verdict: result.verdict } : undefined;
}

/** As it stands in the journal. */
export function laterVerdict({ verdict, code }: Conflict): LaterVerdict {
  if (verdict === undefined) return code === undefined ? {} : { reason: code };
  const { outcome } = verdict;
  return verdict.outcome === 'accepted' ? { outcome } : { outcome, reason: verdict.reason };
}
