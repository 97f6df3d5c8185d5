import * as v from 'valibot';
import { HOUR } from '../../core/clock';
import { ErrorCode } from '../../core/errors';
import { Verdict } from '../../core/presentation/verdict';
import { keepPlain, readPlain } from '../storage/plain-storage';
import { trustedNow } from '../trusted-time';

/** A line of the shift: when, and what came of it; nothing of the holder, not the masked name either. */
export interface JournalLine {
  readonly scanId: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly outcome: Verdict['outcome'];
  readonly reason?: ErrorCode;
  readonly source: 'online' | 'offline';
  /** The cloud decided otherwise when it was sent in. */
  readonly hasConflict: boolean;
}

const LINES_KEY = 'journal';

/** A shift, with its overtime; a busy counter lets five hundred people in. */
const SHIFT = 12 * HOUR;
const MOST_LINES = 1_000;

const keptLines = v.array(
  v.object({
    scanId: v.string(),
    at: v.number(),
    outcome: v.picklist(['accepted', 'rejected', 'undecided']),
    reason: v.exactOptional(
      v.pipe(
        v.string(),
        v.transform((code) => code as ErrorCode),
      ),
    ),
    source: v.picklist(['online', 'offline']),
    hasConflict: v.boolean(),
  }),
);

let lines: readonly JournalLine[] | undefined;

/** The lines of the shift, the newest first. */
export function readJournal(): readonly JournalLine[] {
  const since = trustedNow() - SHIFT;
  lines = (lines ?? storedLines()).filter(({ at }) => at > since);
  return lines;
}

/** Writes a line at the top; a scan has one. */
export function noteLine(line: JournalLine): void {
  const others = readJournal().filter(({ scanId }) => scanId !== line.scanId);
  keepLines([line, ...others]);
}

/** Marks the line of a scan that the cloud judged otherwise. False when it has none. */
export function noteConflict(conflicting: string): boolean {
  const all = readJournal();
  keepLines(all.map((line) => (line.scanId === conflicting ? { ...line, hasConflict: true } : line)));
  return all.some(({ scanId }) => scanId === conflicting);
}

function keepLines(all: readonly JournalLine[]): void {
  lines = all.slice(0, MOST_LINES);
  keepPlain(LINES_KEY, JSON.stringify(lines));
}

function storedLines(): readonly JournalLine[] {
  const text = readPlain(LINES_KEY);
  const result = v.safeParse(keptLines, typeof text === 'string' && text !== '' ? parsed(text) : []);
  return result.success ? result.output : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
