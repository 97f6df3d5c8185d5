/** What WeChat says when a call fails, as `getStorage:fail data not found`; empty when it says nothing. */
export function messageOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null) return String(failure ?? '');
  const { errMsg, message } = failure as { readonly errMsg?: unknown; readonly message?: unknown };
  return String(errMsg ?? message ?? '');
}

/** The number that WeChat's cloud gives with a failure, as -503002; 0 when there is none. */
export function codeNumberOf(failure: unknown): number {
  const { errCode } = Object(failure) as { readonly errCode?: unknown };
  return typeof errCode === 'number' ? errCode : 0;
}
