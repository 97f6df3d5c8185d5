import { Verdict } from '../../core/presentation/verdict';
export interface JudgedScan {
  readonly verdict: Verdict;
  readonly source: 'online' | 'offline';
  readonly dataAge?: number;
}
export async function judge(_text: string, _asked?: unknown): Promise<JudgedScan> {
  throw new Error();
}
