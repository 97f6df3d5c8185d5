export interface AskedQuestion {
  readonly qrText: string;
}
export function askCounterCode(): AskedQuestion {
  return { qrText: '' };
}
