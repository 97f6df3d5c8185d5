export async function refreshTrust(): Promise<void> {}
export async function dataAge(): Promise<number | undefined> {
  return undefined;
}
