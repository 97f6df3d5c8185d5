import type { Values } from '../trust/secret-file';

/** A text of others, such as an error of the platform, with every value that an operator gave put out of sight. */
export function withoutValues(text: string, values: Values): string {
  const longestFirst = Object.values(values).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((hidden, value) => (value === '' ? hidden : hidden.replaceAll(value, '***')), text);
}
