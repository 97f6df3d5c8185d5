import { describe } from 'vitest';
import { MemoryCounters } from '../fakes/memory-counters';
import { countersContract } from './counters-contract';

describe('Counters in memory', () => {
  const counters = new MemoryCounters();
  countersContract(() => counters);
});
