import fc from 'fast-check';

type TextMutation = (text: string) => string;

const place = fc.nat(700);
const digit = fc.integer({ min: 0, max: 9 }).map(String);
/** What scanners, keyboards and people put among digits. */
const letter = fc.constantFrom(' ', '\n', '\ufeff', '-', '+', '.', 'e', 'x', '０', '٣', '张', '\ud800', '\0');

/** One to three digits changed, put in, taken out, swapped, told again, or letters among them. */
export const digitMutation: fc.Arbitrary<TextMutation> = fc
  .array(
    fc.oneof(
      fc.tuple(place, digit).map(
        ([at, value]): TextMutation =>
          (text) =>
            overwrite(text, at, 1, value),
      ),
      fc.tuple(place, digit).map(
        ([at, value]): TextMutation =>
          (text) =>
            overwrite(text, at, 0, value),
      ),
      fc.tuple(place, letter).map(
        ([at, value]): TextMutation =>
          (text) =>
            overwrite(text, at, 1, value),
      ),
      fc.tuple(place, fc.nat(50)).map(
        ([at, length]): TextMutation =>
          (text) =>
            overwrite(text, at, length, ''),
      ),
      fc.tuple(place, place, fc.nat(50)).map(
        ([at, from, length]): TextMutation =>
          (text) =>
            overwrite(text, at, 0, text.slice(from, from + length)),
      ),
      place.map(
        (at): TextMutation =>
          (text) =>
            overwrite(
              text,
              at,
              2,
              Array.from(text.slice(at, at + 2))
                .reverse()
                .join(''),
            ),
      ),
      place.map(
        (length): TextMutation =>
          (text) =>
            text.slice(0, length),
      ),
      fc.nat(45).map(
        (length): TextMutation =>
          (text) =>
            text + '0'.repeat(length),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((mutations) => (text) => mutations.reduce((changed, mutate) => mutate(changed), text));

/** Puts `value` over so many letters at a place counted round the text. */
function overwrite(text: string, at: number, length: number, value: string): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + value + text.slice(from + length);
}
