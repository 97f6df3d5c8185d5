import * as v from 'valibot';
import { HOUR } from '../../core/clock';
import { ErrorCode } from '../../core/errors';
import { Verdict } from '../../core/presentation/verdict';
import { isErrorCode } from '../code-of';
import { onWipe } from '../storage/forgetting';
import { keepPlain, readPlain } from '../storage/plain-storage';
import { trustedNow } from '../trusted-time';

/** A line of the shift: when, and what came of it; nothing of the holder, not the masked name either. */
export interface JournalLine {
  readonly scanId: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly outcome: Verdict['outcome'];
  readonly reason?: ErrorCode | undefined;
  readonly source: 'online' | 'offline';
  /** The cloud decided otherwise when it was sent in: what, or why it could not. */
  readonly conflict?: LaterVerdict;
}

export interface LaterVerdict {
  readonly outcome?: Verdict['outcome'];
  readonly reason?: ErrorCode | undefined;
}

const LINES_KEY = 'journal';

/** A shift, with its overtime; a busy counter lets five hundred people in. */
const SHIFT = 12 * HOUR;
const MOST_LINES = 1_000;

const outcome = v.picklist(['accepted', 'rejected', 'undecided']);
/** A code of another version has no words here: the line stands without its reason. */
const reason = v.pipe(
  v.string(),
  v.transform((code) => (isErrorCode(code) ? code : undefined)),
);
const keptLines = v.array(
  v.object({
    scanId: v.string(),
    at: v.number(),
    outcome,
    reason: v.exactOptional(reason),
    source: v.picklist(['online', 'offline']),
    conflict: v.exactOptional(v.object({ outcome: v.exactOptional(outcome), reason: v.exactOptional(reason) })),
  }),
);

let lines: readonly JournalLine[] | undefined;

onWipe(() => {
  lines = undefined;
});

/** The lines of the shift, the newest first. */
export async function readJournal(): Promise<readonly JournalLine[]> {
  return linesOfShift();
}

/** Writes a line at the top. */
export function noteLine(line: JournalLine): void {
  keepLines([line, ...linesOfShift()]);
}

/** Marks the line of a scan that the cloud judged otherwise. */
export function noteConflict(conflicting: string, conflict: LaterVerdict): void {
  keepLines(linesOfShift().map((line) => (line.scanId === conflicting ? { ...line, conflict } : line)));
}

/** The line of a scan; undefined when nobody was told of it in this shift. */
export function lineOf(scanId: string): JournalLine | undefined {
  return linesOfShift().find((line) => line.scanId === scanId);
}

function linesOfShift(): readonly JournalLine[] {
  const since = trustedNow() - SHIFT;
  lines = (lines ?? storedLines()).filter(({ at }) => at > since);
  return lines;
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
