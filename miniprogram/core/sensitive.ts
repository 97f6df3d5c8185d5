/**
 * A value that must not be printed: a name, an ID number, a portrait.
 * Printing, logging, templating or serialising it gives `***`; only `reveal()` gives the value.
 */
export class Sensitive<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  /** What Node's console and util.inspect show. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}
