import { describe } from 'vitest';
import { MemoryRecords } from '../fakes/memory-records';
import { recordsContract } from './records-contract';

describe('Records in memory', () => {
  const records = new MemoryRecords();
  recordsContract(() => records);
});
