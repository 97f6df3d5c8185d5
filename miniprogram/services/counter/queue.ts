export async function pendingScans(): Promise<number> {
  return 0;
}
export async function sync(): Promise<{ synced: number; conflicts: number }> {
  return { synced: 0, conflicts: 0 };
}
