import { DOCUMENT_SENTENCES } from './document-sentences';
import { FILE_SENTENCES } from './file-sentences';
import { QUERY_SENTENCES } from './query-sentences';
import type { Sentence } from './sentence';
import { TRANSACTION_SENTENCES } from './transaction-sentences';

/** What this project relies on in CloudBase, once and for every environment: the local cloud and a real one. */
export const CLOUDBASE_CONTRACT: readonly Sentence[] = [
  ...DOCUMENT_SENTENCES,
  ...QUERY_SENTENCES,
  ...TRANSACTION_SENTENCES,
  ...FILE_SENTENCES,
];
