import fc from 'fast-check';
import { decodeCborWithNames } from '#core/bytes/cbor-decode';
import { encodeCbor } from '#core/bytes/cbor-encode';
import type { CborKey, CborValue } from '#core/bytes/cbor-value';
import { cborValue } from '../support/cbor-arbitrary';
import { byteMutation, type Mutation } from './byte-mutations';

type Change = (value: CborValue) => CborValue;

const replaced = cborValue.map(
  (other): Change =>
    () =>
      other,
);
const wrapped = fc.constant<Change>((value) => [value]);

const number = fc.constantFrom(-1, 1, 256, -65_536, 0x7fffffff).map(
  (step): Change =>
    (value) =>
      typeof value === 'number' ? value + step : value,
);

const flag = fc.constant<Change>((value) => (typeof value === 'boolean' ? !value : value));

const string = byteMutation.map(
  (mutate): Change =>
    (value) => {
      if (value instanceof Uint8Array) return mutate(value);
      return typeof value === 'string' ? `${value}*` : value;
    },
);

/** Items dropped, told twice, moved or added. */
const list = fc.tuple(fc.constantFrom('drop', 'repeat', 'move', 'add'), fc.nat(), fc.nat(), cborValue).map(
  ([how, at, to, other]): Change =>
    (value) => {
      if (!Array.isArray(value)) return value;
      const items: CborValue[] = [...value];
      const [item] = items.splice(at % (items.length || 1), how === 'drop' || how === 'move' ? 1 : 0);
      if (how === 'move' && item !== undefined) items.splice(to % (items.length + 1), 0, item);
      if (how === 'repeat' && items.length > 0) items.splice(to % items.length, 0, items[at % items.length] ?? 0);
      if (how === 'add') items.splice(to % (items.length + 1), 0, other);
      return items;
    },
);

const key: fc.Arbitrary<CborKey> = fc.oneof(fc.integer({ min: -10, max: 20 }), fc.constantFrom('bits', 'lst', ''));

/** Entries dropped, added, or under each other's keys. */
const map = fc.tuple(fc.constantFrom('drop', 'add', 'turn'), fc.nat(), key, cborValue).map(
  ([how, at, name, other]): Change =>
    (value) => {
      if (!(value instanceof Map)) return value;
      const entries: [CborKey, CborValue][] = Array.from(value);
      if (how === 'drop') return new Map(entries.filter((_, place) => place !== at % entries.length));
      if (how === 'add') return new Map([...entries, [name, other]]);
      return new Map(entries.map(([own], place) => [own, entries[(place + 1) % entries.length]?.[1] ?? 0]));
    },
);

const change = fc.oneof(replaced, wrapped, number, flag, string, list, map);

/** Changes one item of CBOR, also within byte strings that hold CBOR themselves; the lengths around it stay right. */
export const cborMutation: fc.Arbitrary<Mutation> = fc.tuple(fc.nat(), change).map(([at, to]) => (bytes) => {
  const value = parsed(bytes);
  if (value === undefined) return bytes;
  let left = at % (countItems(value) + 1);
  const edit = (item: CborValue): CborValue => (left-- === 0 ? to(item) : mapItems(item, edit));
  return written(edit(value)) ?? bytes;
});

function countItems(value: CborValue): number {
  let count = 0;
  mapItems(value, (item) => {
    count += 1 + countItems(item);
    return item;
  });
  return count;
}

/** The same container with each item put through `edit`. */
function mapItems(value: CborValue, edit: (item: CborValue) => CborValue): CborValue {
  if (Array.isArray(value)) return value.map(edit);
  if (value instanceof Map) return new Map(Array.from(value, ([own, item]) => [own, edit(item)]));
  const inner = value instanceof Uint8Array && value.length > 2 ? parsed(value) : undefined;
  if (typeof inner !== 'object' || inner instanceof Uint8Array) return value;
  return written(edit(inner)) ?? value;
}

function parsed(bytes: Uint8Array): CborValue | undefined {
  try {
    return decodeCborWithNames(bytes);
  } catch {
    return undefined;
  }
}

function written(value: CborValue): Uint8Array | undefined {
  try {
    return encodeCbor(value);
  } catch {
    return undefined;
  }
}
