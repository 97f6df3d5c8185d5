import type { IncomingMessage } from 'node:http';
import { PlatformError } from './platform-error';

/** 6 MB, the platform's hard limit for a request. */
const MOST_BYTES = 6 * 1024 * 1024;

/** @throws {PlatformError} INVALID_PARAM when there is more than the platform takes */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new PlatformError('INVALID_PARAM', 'more than 6 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The JSON object of a body. @throws {PlatformError} INVALID_PARAM */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const body = await readBody(request);
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Text that is no JSON is as little an object as JSON that is none.
  }
  throw new PlatformError('INVALID_PARAM', 'no JSON object');
}
