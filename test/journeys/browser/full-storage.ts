import type { Phone } from './phone';

/** What else may lie on a phone. */
const OTHER = 'of-something-else';

/** WeChat gives 10 MB to a mini-program: leaves no room for anything, as if it had been filled before. */
export async function fillStorage(phone: Phone): Promise<void> {
  await changeStorage(phone, 10 * 1024 * 1024 - 64);
}

export async function freeStorage(phone: Phone): Promise<void> {
  await changeStorage(phone, 0);
}

/** A phone reads its disk when it is opened. */
async function changeStorage(phone: Phone, bytes: number): Promise<void> {
  await phone.frame.evaluate(
    ([key, size]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(`simulator-${new URLSearchParams(location.search).get('phone')}`);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('storage', 'readwrite');
          const store = writing.objectStore('storage');
          if (size === 0) store.delete(key);
          else store.put({ text: '0'.repeat(size), isEncrypted: false }, key);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [OTHER, bytes] as const,
  );
  await phone.killAndOpen();
}
