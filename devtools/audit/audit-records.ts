import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AuditDayDocument,
  AuditEntryDocument,
  AuditHeadDocument,
  TrustListDocument,
} from '../../cloudfunctions/_shared/ports/documents/publication-documents';
import { ArgumentError } from '../command-line/arguments';
import { DocumentStore } from '../localcloud/document-store';

/** What an audit is judged by, as it lies in the database. */
export interface AuditRecords {
  readonly entries: readonly AuditEntryDocument[];
  readonly heads: readonly AuditHeadDocument[];
  readonly days: readonly AuditDayDocument[];
  /** The newest one, whose list key signs the days; none when it was not exported. */
  readonly trustLists: readonly TrustListDocument[];
}

/**
 * The records in a folder: the local cloud's data, or what a real environment's database exported, a file per collection
 * with a JSON document in each line (`auditEntries.json` …).
 */
export function readAuditRecords(folder: string): AuditRecords {
  const isLocalCloud = existsSync(join(folder, 'documents.db'));
  const collection = isLocalCloud ? storedIn(folder) : exportedTo(folder);
  return {
    entries: collection('auditEntries'),
    heads: collection('auditHeads'),
    days: collection('auditDays'),
    trustLists: collection('trustLists'),
  };
}

type ReadCollection = <T>(name: string) => readonly T[];

function storedIn(folder: string): ReadCollection {
  const store = new DocumentStore(folder);
  return <T>(name: string) => store.find(name, {}) as readonly T[];
}

function exportedTo(folder: string): ReadCollection {
  return <T>(name: string) => {
    const file = join(folder, `${name}.json`);
    if (!existsSync(file)) throw noRecords(name, folder);
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
  };
}

function noRecords(name: string, folder: string): ArgumentError {
  const zh = `${folder} 中既没有 documents.db，也没有 ${name}.json。`;
  return new ArgumentError({ zh, en: `Neither documents.db nor ${name}.json lies in ${folder}.` });
}
