import type { Phone } from './phone';

/** Names of the files that are left on a phone. */
export function keptFiles({ frame }: Phone): Promise<readonly string[]> {
  return frame.evaluate(async () => {
    const name = new URLSearchParams(location.search).get('phone');
    const opening = indexedDB.open(`simulator-${name}`);
    const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await resultOf(opening);
    const keys = await resultOf(database.transaction('files').objectStore('files').getAllKeys());
    database.close();
    return keys.map(String);
  });
}
