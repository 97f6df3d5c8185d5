/** A request as a page makes it. */
export interface PageRequest {
  readonly url: string;
  readonly data?: unknown;
  readonly header: Readonly<Record<string, unknown>>;
  readonly method: string;
}

export interface SentRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | ArrayBuffer;
}

/**
 * What of `data` goes into the address and what into the body.
 * https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html
 */
export function requestBody({ url, data, header, method }: PageRequest): SentRequest {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(header)) headers[name.toLowerCase()] = String(value);
  if (data === undefined) return { url, headers };
  if (method === 'GET') return { url: withQuery(url, data), headers };
  if (typeof data === 'string' || data instanceof ArrayBuffer) return { url, headers, body: data };
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  return { url, headers, body: isForm ? queryOf(data) : JSON.stringify(data) };
}

function withQuery(url: string, data: unknown): string {
  const query = typeof data === 'string' ? data : queryOf(data);
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

function queryOf(data: unknown): string {
  const pairs = Object.entries(Object(data)).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  return pairs.map((pair) => pair.map((part) => encodeURIComponent(part ?? '')).join('=')).join('&');
}
