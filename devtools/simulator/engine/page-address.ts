/** Where a navigation leads: a page's path and its query. */
export interface PageAddress {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Reads the address of a page: from the root with a slash in front, else from the folder of the page that asks. */
export function readPageAddress(url: string, from: string): PageAddress {
  const [path = '', search = ''] = url.split('?');
  const base = new URL(`http://page/${from}`);
  const { pathname } = new URL(path === '' ? '.' : path, base);
  // Values stay as they are written: pages decode them themselves.
  const pairs = search.split('&').filter((pair) => pair !== '');
  const query = pairs.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]);
  return { path: pathname.slice(1), query: Object.fromEntries(query) };
}
