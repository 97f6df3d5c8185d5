/** The fields of CloudBase's cron, in its order, with their least and greatest value; weekday 0 is Sunday. */
const FIELDS = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 6],
  ['year', 1970, 2099],
] as const;

/** The values on which each field is due. */
type Schedule = Readonly<Record<(typeof FIELDS)[number][0], ReadonlySet<number>>>;

/** Asia/Shanghai has been 8 h before UTC the whole year round since 1991. */
const OFFSET_MS = 8 * 3600 * 1000;

export function isCron(expression: string): boolean {
  return scheduleOf(expression) !== undefined;
}

/**
 * When the expression is next due, strictly after `afterMs`; undefined when it never is. It may hold numbers, stars, steps
 * of a star, lists and ranges; where day and weekday are both given, either of them suffices, as on SCF.
 * @param afterMs milliseconds since 1970, as the result
 */
export function nextDue(expression: string, afterMs: number): number | undefined {
  const due = scheduleOf(expression);
  const at = new Date(Math.floor(afterMs / 1000) * 1000 + 1000 + OFFSET_MS);
  while (due !== undefined && at.getUTCFullYear() <= 2099) {
    const [y, m, d, h] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours()];
    if (!due.year.has(y)) at.setTime(Date.UTC(y + 1, 0));
    else if (!due.month.has(m + 1)) at.setTime(Date.UTC(y, m + 1));
    else if (!isDue(due, d, at.getUTCDay())) at.setTime(Date.UTC(y, m, d + 1));
    else if (!due.hour.has(h)) at.setTime(Date.UTC(y, m, d, h + 1));
    else if (!due.minute.has(at.getUTCMinutes())) at.setTime(Date.UTC(y, m, d, h, at.getUTCMinutes() + 1));
    else if (!due.second.has(at.getUTCSeconds())) at.setTime(at.getTime() + 1000);
    else return at.getTime() - OFFSET_MS;
  }
  return undefined;
}

function isDue({ day, weekday }: Schedule, dayOfMonth: number, dayOfWeek: number): boolean {
  const isEither = day.size < 31 && weekday.size < 7;
  return isEither ? day.has(dayOfMonth) || weekday.has(dayOfWeek) : day.has(dayOfMonth) && weekday.has(dayOfWeek);
}

function scheduleOf(expression: string): Schedule | undefined {
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) return undefined;
  const fields = FIELDS.map(
    ([name, least, greatest], at) => [name, valuesOf(String(texts[at]), least, greatest)] as const,
  );
  return fields.some(([, values]) => values.size === 0)
    ? undefined
    : (Object.fromEntries(fields) as unknown as Schedule);
}

/** None when the text is no field. */
function valuesOf(text: string, least: number, greatest: number): ReadonlySet<number> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const found = item.match(/^(?:(\*)(?:\/([1-9]\d?))?|(\d+)(?:-(\d+))?)$/);
    if (found === null) return new Set();
    const [, star, step = '1', first = String(least), last = first] = found;
    const [from, to] = star === undefined ? [Number(first), Number(last)] : [least, greatest];
    if (from < least || to < from || greatest < to) return new Set();
    for (let value = from; value <= to; value += Number(step)) values.add(value);
  }
  return values;
}
