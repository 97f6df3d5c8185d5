import { Verdict } from '../../core/presentation/verdict';
export interface Judged {
  readonly scanId: string;
  readonly verdict: Verdict;
  readonly source: 'online' | 'offline';
  readonly dataAge?: number;
}
export async function judge(_text: string): Promise<Judged> {
  throw new Error();
}
