import { ErrorCode } from '../../core/errors';
export function readJournal(): readonly {
  scanId: string;
  at: number;
  outcome: 'accepted' | 'rejected' | 'undecided';
  reason?: ErrorCode;
  source: 'online' | 'offline';
  hasConflict: boolean;
}[] {
  return [];
}
