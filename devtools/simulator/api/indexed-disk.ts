import type { PhoneDisk, Shelf } from './phone-disk';

const SHELVES = ['storage', 'files', 'decisions'] as const;

/** Where a phone's disk lies in this browser. */
export function diskName(phone: string): string {
  return `simulator-${phone}`;
}

/** The disk of a phone in this browser: an IndexedDB of its own, read whole, written behind. */
export async function openDisk(phone: string): Promise<PhoneDisk> {
  const database = await openDatabase(diskName(phone));
  const [storage, files, decisions] = await Promise.all(SHELVES.map((name) => readShelf(database, name)));
  return { storage, files, decisions } as PhoneDisk;
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const shelf of SHELVES) opening.result.createObjectStore(shelf);
  };
  return resultOf(opening);
}

async function readShelf(database: IDBDatabase, name: string): Promise<Shelf<unknown>> {
  const store = database.transaction(name).objectStore(name);
  const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())]);
  return new WrittenShelf(
    database,
    name,
    keys.map((key, at) => [String(key), values[at]] as const),
  );
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

class WrittenShelf extends Map<string, unknown> {
  readonly #write: (change: (store: IDBObjectStore) => void) => void;

  constructor(database: IDBDatabase, name: string, entries: Iterable<readonly [string, unknown]>) {
    super();
    for (const [key, value] of entries) super.set(key, value);
    this.#write = (change) => {
      const transaction = database.transaction(name, 'readwrite');
      change(transaction.objectStore(name));
      // Committed at once, so that a page that is closed or killed now has written it.
      transaction.commit();
    };
  }

  override set(name: string, value: unknown): this {
    this.#write((store) => store.put(value, name));
    return super.set(name, value);
  }

  override delete(name: string): boolean {
    this.#write((store) => store.delete(name));
    return super.delete(name);
  }
}
