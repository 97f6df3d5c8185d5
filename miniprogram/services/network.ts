/** True when the phone knows that it has no network; a phone that cannot tell may have one. */
export async function isOffline(): Promise<boolean> {
  try {
    return (await wx.getNetworkType()).networkType === 'none';
  } catch {
    return false;
  }
}

/** Tells of every change; the returned function stops it. */
export function watchNetwork(tell: (isOnline: boolean) => void): () => void {
  // The typings give the two calls listeners of different types.
  const listener = (state: object) => tell((state as { readonly isConnected?: boolean }).isConnected === true);
  wx.onNetworkStatusChange(listener);
  return () => wx.offNetworkStatusChange(listener);
}
