import { writeFileSync } from 'node:fs';
import { ctid1Json } from './ctid1-vectors';

/** Writes ctid1.json beside this file: `npx tsx test/vectors/make-vectors.ts`. */
writeFileSync(new URL('./ctid1.json', import.meta.url), ctid1Json());
