import { CtidError } from '#core/errors';
import type { Collections } from '../../cloudfunctions/_shared/ports/collections';
import type { Records } from '../../cloudfunctions/_shared/ports/records';
import { DocumentStore } from '../localcloud/document-store';

type Registered = 'venues' | 'staff';

/** Where an operator writes down cafés and their staff. */
export interface Register {
  has(collection: Registered, id: string): Promise<boolean>;
  /** Adds, or takes the place of the one with the same `_id`. */
  put<C extends Registered>(collection: C, document: Collections[C]): Promise<void>;
}

/** The register of an environment. */
export function registerOf(records: Records): Register {
  return {
    has: async (collection, id) => (await records.read(collection, id)) !== undefined,

    async put(collection, document) {
      if (await records.add(collection, document)) return;
      const { _id, ...fields } = document;
      const isReplaced = await records.swap(collection, _id, {}, fields as Partial<typeof document>);
      if (!isReplaced) throw new CtidError('STILL_PROCESSING', 'removed meanwhile');
    },
  };
}

/** The register of a data folder on this machine. */
export function localRegister(dataFolder: string): Register {
  const inStore = <T>(work: (store: DocumentStore) => T): T => {
    const store = new DocumentStore(dataFolder);
    try {
      return work(store);
    } finally {
      store.close();
    }
  };
  return {
    has: async (collection, id) => inStore((store) => store.get(collection, id) !== undefined),
    put: async (collection, document) => void inStore((store) => store.put(collection, { ...document })),
  };
}
