export async function findVenue(): Promise<{ name: string } | undefined> {
  return undefined;
}
