import type { IncomingMessage } from 'node:http';
import { PlatformError } from './platform-error';

/** 6 MB, the platform's hard limit for what goes to a function and comes from it, and for a phone's request. */
export const MOST_PAYLOAD_BYTES = 6 * 1024 * 1024;

/** Room for a document of 16 MB in EJSON; what stands inside has limits of its own. */
export const MOST_ADMIN_BYTES = 64 * 1024 * 1024;

/** @throws {PlatformError} INVALID_PARAM when there is more than `mostBytes` */
export async function readBody(request: IncomingMessage, mostBytes = MOST_PAYLOAD_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBytes) throw new PlatformError('INVALID_PARAM', `more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The JSON object of a body. @throws {PlatformError} INVALID_PARAM */
export async function readJson(
  request: IncomingMessage,
  mostBytes = MOST_PAYLOAD_BYTES,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await readBody(request, mostBytes);
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Text that is no JSON is as little an object as JSON that is none.
  }
  throw new PlatformError('INVALID_PARAM', 'no JSON object');
}
