/** One line of a part: what was counted, its share, and what belongs to it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly string[];
}

/** One part of the page, under its title. */
export interface PagePart {
  readonly title: string;
  /** As headings are counted: a 3 belongs to the 2 before it. */
  readonly level: 2 | 3;
  readonly about: readonly string[];
  readonly facts: readonly Fact[];
}
