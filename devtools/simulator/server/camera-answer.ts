import { get } from 'node:http';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CameraSourceConfiguration } from '../host/phone-configuration';
import { type Answer, fileAnswer } from './answers';

const PREFIX = '/camera/';

/** A camera source as the phones are told of it: what is on another port or on the disk is fetched through this server. */
export function throughServer(source: CameraSourceConfiguration): CameraSourceConfiguration {
  return isElsewhere(source) ? { ...source, url: PREFIX + encodeURIComponent(source.name) } : source;
}

/** What a camera source shows, by its path here; undefined for other paths. */
export function cameraAnswer(path: string, sources: readonly CameraSourceConfiguration[]): Answer | undefined {
  const source = sources.find((one) => isElsewhere(one) && path === PREFIX + encodeURIComponent(one.name));
  if (source?.url === undefined) return undefined;
  const url = new URL(source.url);
  if (url.protocol === 'file:') return fileAnswer(dirname(fileURLToPath(url)), `/${basename(fileURLToPath(url))}`);
  return (incoming, answer) => {
    const asked = new URL(incoming.url ?? '/', 'http://simulator');
    for (const [name, value] of asked.searchParams) url.searchParams.set(name, value);
    get(url, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    }).on('error', () => answer.writeHead(502).end());
  };
}

function isElsewhere({ url = '' }: CameraSourceConfiguration): boolean {
  return url.startsWith('http:') || url.startsWith('file:');
}
