/** One face compared with another. */
export interface Comparison {
  /** Whose they are. */
  readonly persons: readonly [string, string];
  /** Greater is more alike; −Infinity when one of the faces was not found: nobody is let in without a face. */
  readonly score: number;
}

/** The scores of one person with himself, and of two people. */
export interface Scores {
  readonly genuine: readonly number[];
  readonly impostor: readonly number[];
}

export function scoresOf(comparisons: readonly Comparison[]): Scores {
  const [genuine, impostor] = [comparisons.filter(isGenuine), comparisons.filter((compared) => !isGenuine(compared))];
  return { genuine: genuine.map(({ score }) => score), impostor: impostor.map(({ score }) => score) };
}

export function isGenuine({ persons: [one, other] }: Comparison): boolean {
  return one === other;
}
