import fc from 'fast-check';
import { concatBytes } from '../support/concat-bytes';

export type Mutation = (bytes: Uint8Array) => Uint8Array;

/** A place in bytes of any length, as a share of it. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const placeIn = (bytes: Uint8Array, at: number) => Math.floor(at * bytes.length);

/** Values at which lengths and sizes turn: a byte's, two bytes' and four bytes' edges. */
const edge = fc.constantFrom(
  0,
  1,
  2,
  3,
  23,
  24,
  31,
  127,
  128,
  255,
  256,
  1023,
  9999,
  0x7fff,
  0xffff,
  0x7fffffff,
  0xffffffff,
);

const flipBit = fc.tuple(share, fc.nat(7)).map(
  ([at, bit]): Mutation =>
    (bytes) =>
      bytes.map((byte, place) => (place === placeIn(bytes, at) ? byte ^ (1 << bit) : byte)),
);

const writeByte = fc.tuple(share, fc.nat(255)).map(
  ([at, value]): Mutation =>
    (bytes) =>
      bytes.map((byte, place) => (place === placeIn(bytes, at) ? value : byte)),
);

/** A number of one, two or four bytes, big endian, over what stands there. */
const writeNumber = fc.tuple(share, fc.constantFrom(1, 2, 4), edge).map(
  ([at, length, value]): Mutation =>
    (bytes) => {
      const written = Array.from({ length }, (_, place) => (value / 256 ** (length - 1 - place)) & 0xff);
      const place = placeIn(bytes, at);
      return concatBytes(bytes.subarray(0, place), Uint8Array.from(written), bytes.subarray(place + length));
    },
);

const insert = fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 12 })).map(
  ([at, added]): Mutation =>
    (bytes) => {
      const place = placeIn(bytes, at);
      return concatBytes(bytes.subarray(0, place), added, bytes.subarray(place));
    },
);

const append = fc.uint8Array({ minLength: 1, maxLength: 70 }).map(
  (tail): Mutation =>
    (bytes) =>
      concatBytes(bytes, tail),
);

const cutOff = share.map(
  (at): Mutation =>
    (bytes) =>
      bytes.subarray(0, placeIn(bytes, at)),
);

const takeOut = fc.tuple(share, fc.integer({ min: 1, max: 70 })).map(
  ([at, length]): Mutation =>
    (bytes) => {
      const place = placeIn(bytes, at);
      return concatBytes(bytes.subarray(0, place), bytes.subarray(place + length));
    },
);

/** A stretch told again somewhere else. */
const repeat = fc.tuple(share, share, fc.integer({ min: 1, max: 70 })).map(
  ([from, to, length]): Mutation =>
    (bytes) => {
      const [source, place] = [placeIn(bytes, from), placeIn(bytes, to)];
      return concatBytes(bytes.subarray(0, place), bytes.subarray(source, source + length), bytes.subarray(place));
    },
);

/** One change of bytes that knows nothing of what they mean. */
export const byteMutation = fc.oneof(flipBit, writeByte, writeNumber, insert, append, cutOff, takeOut, repeat);

/** The beginning of one and the end of another, cut at the same share of both or anywhere. */
export function splice(one: Uint8Array, other: Uint8Array): fc.Arbitrary<Uint8Array> {
  const cuts = fc.oneof(
    share.map((at) => [at, at] as const),
    fc.tuple(share, share),
  );
  return cuts.map(([from, to]) => concatBytes(one.subarray(0, placeIn(one, from)), other.subarray(placeIn(other, to))));
}

/** One to `most` mutations, one after the other. */
export function several(mutation: fc.Arbitrary<Mutation>, most = 3): fc.Arbitrary<Mutation> {
  return fc
    .array(mutation, { minLength: 1, maxLength: most })
    .map((mutations) => (bytes) => mutations.reduce((changed, mutate) => mutate(changed), bytes));
}
