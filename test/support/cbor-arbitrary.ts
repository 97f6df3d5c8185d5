import fc from 'fast-check';
import type { CborValue } from '#core/bytes/cbor-value';

/** Integers of both CBOR major types, up to 32 bits of argument, with the edges of every head length. */
const integer = fc.oneof(
  fc.integer({ min: -0x80000000, max: 0x7fffffff }),
  fc.constantFrom(0, 23, 24, 255, 256, 65_535, 65_536, 0xffffffff, -1, -24, -25, -256, -257, -65_537, -0x100000000),
);

/** Any value of the subset, at most four levels deep. */
export const cborValue: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    integer,
    fc.boolean(),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(integer, tie('value')), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
})).value;
