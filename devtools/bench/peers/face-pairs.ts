/** Two pictures, by their files, and whose they are. */
export interface FacePair {
  readonly files: readonly [string, string];
  readonly persons: readonly [string, string];
}

/** Every picture with every other, each pair once. */
export function everyPair(
  pictures: readonly { readonly file: string; readonly person: string }[],
): readonly FacePair[] {
  return pictures.flatMap((one, at) =>
    pictures.slice(at + 1).map((other): FacePair => {
      return { files: [one.file, other.file], persons: [one.person, other.person] };
    }),
  );
}

/**
 * The pairs of a fold of LFW's protocol (vis-www.cs.umass.edu/lfw, pairs.txt), a line each: name and two numbers for
 * one person, name and number twice for two.
 */
export function lfwPairs(lines: string): readonly FacePair[] {
  return lines
    .split('\n')
    .map((line) => line.trim().split('\t'))
    .filter((fields) => fields.length >= 3)
    .map((fields) => {
      const [one = '', first = ''] = fields;
      const [other = '', second = ''] = fields.length === 3 ? [one, fields[2]] : fields.slice(2);
      return { files: [lfwFile(one, first), lfwFile(other, second)], persons: [one, other] };
    });
}

function lfwFile(person: string, number: string): string {
  return `${person}/${person}_${number.padStart(4, '0')}.jpg`;
}

/**
 * The pairs of deepface's master.csv: two files and whether one person is on both. People have no names there; each is
 * called by the first of their pictures.
 */
export function deepfacePairs(csv: string): readonly FacePair[] {
  const rows = csv.trim().split('\n').slice(1);
  const pairs = rows
    .map((row) => row.trim().split(','))
    .map(([x = '', y = '', same]) => ({ x, y, isSame: same === 'Yes' }));
  const personOf = (file: string) => {
    const theirs = pairs
      .filter(({ x, y, isSame }) => isSame && (x === file || y === file))
      .flatMap(({ x, y }) => [x, y]);
    return [file, ...theirs].sort()[0] ?? file;
  };
  return pairs.map(({ x, y }) => ({ files: [x, y], persons: [personOf(x), personOf(y)] }));
}
