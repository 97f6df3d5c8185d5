import { CtidError } from '../../../core/errors';
import { Verdict } from '../../../core/presentation/verdict';
import { codeOf } from '../../../services/code-of';
import { askCounterCode, AskedQuestion } from '../../../services/counter/ask';
import { pendingScans, sync } from '../../../services/counter/queue';
import { judge } from '../../../services/counter/scan';
import { findVenue } from '../../../services/counter/venue';
import { firstLook, look } from '../../../services/look';
import { signal } from '../../../services/verdict-signals';
import { SCAN_WORDS } from './scan-words';

/** How long a verdict stays before the next scan opens by itself, in milliseconds; an open question waits. */
const STAYS_MS: Readonly<Record<Verdict['outcome'], number>> = { accepted: 2_500, rejected: 6_000, undecided: 0 };
