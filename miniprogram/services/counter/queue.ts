export async function pending(): Promise<number> {
  return 0;
}
export async function sync(): Promise<{ synced: number; conflicts: readonly object[] }> {
  return { synced: 0, conflicts: [] };
}
