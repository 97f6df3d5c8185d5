/**
 * The first two digits of every ID number: the province (GB/T 2260, GB 11643-1999 §4.2.1).
 * The four digits after them are not checked, because numbers of abolished counties stay valid for life.
 */
export const PROVINCES: ReadonlySet<string> = new Set([
  ...['11', '12', '13', '14', '15'],
  ...['21', '22', '23'],
  ...['31', '32', '33', '34', '35', '36', '37'],
  ...['41', '42', '43', '44', '45', '46'],
  ...['50', '51', '52', '53', '54'],
  ...['61', '62', '63', '64', '65'],
  ...['71', '81', '82', '83'],
]);
