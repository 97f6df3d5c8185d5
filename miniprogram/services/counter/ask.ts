export interface CounterQuestion {
  readonly qrText: string;
  readonly expiresAt: number;
  readonly renewAt: number;
}
export async function askCounterCode(): Promise<CounterQuestion> {
  return { qrText: '', expiresAt: 0, renewAt: 0 };
}
