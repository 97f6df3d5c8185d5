import { ErrorCode } from '../../core/errors';
export interface JournalLine {
  readonly scanId: string;
  readonly at: number;
  readonly outcome: 'accepted' | 'rejected' | 'undecided';
  readonly reason?: ErrorCode;
  readonly source: 'online' | 'offline';
  readonly conflict?: object;
}
export async function readJournal(): Promise<readonly JournalLine[]> {
  return [];
}
