/** Where a field stands: names of fields and places in lists, from the outside in. */
export type FieldPath = readonly (string | number)[];

/** Every field of a sample, also inside of lists and objects: a new one joins by itself. */
export function fieldPaths(sample: unknown): readonly FieldPath[] {
  if (typeof sample !== 'object' || sample === null) return [];
  const entries = Array.isArray(sample)
    ? sample.slice(0, 1).map((item, at) => [at, item] as const)
    : Object.entries(sample);
  return entries.flatMap(([key, value]) => [[key], ...fieldPaths(value).map((path) => [key, ...path])]);
}

/** The sample with another value at a path. */
export function withField(sample: unknown, [key, ...rest]: FieldPath, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = copyOf(sample);
  copy[key] = withField(copy[key], rest, value);
  return copy;
}

/** The sample without the field at a path. */
export function withoutField(sample: unknown, path: FieldPath): unknown {
  const [key, ...rest] = path;
  const copy = copyOf(sample);
  if (key === undefined) return copy;
  if (rest.length > 0) copy[key] = withoutField(copy[key], rest);
  else delete copy[key];
  return copy;
}

function copyOf(sample: unknown): Record<string | number, unknown> {
  return (Array.isArray(sample) ? [...sample] : { ...(sample as object) }) as Record<string | number, unknown>;
}
