import { describe } from 'vitest';
import { MemoryFrameStore } from '../fakes/memory-frame-store';
import { frameStoreContract } from './frame-store-contract';

describe('Frames in memory', () => {
  const store = new MemoryFrameStore();
  frameStoreContract(() => ({ store, upload: async (path, bytes) => store.put(path, bytes) }));
});
