export async function findVenue(): Promise<{ credential: { name: string } } | undefined> {
  return undefined;
}
