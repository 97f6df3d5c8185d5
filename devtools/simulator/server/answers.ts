import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { PhoneConfiguration } from '../host/phone-configuration';
import { CONTENT_TYPES } from './content-types';
import { type CloudAddress, forward } from './forward';

/** Answers one request. */
export type Answer = (incoming: IncomingMessage, answer: ServerResponse) => void;

/** @param suffix says of which kind it is: `.css` */
export function textAnswer(content: string, suffix: string): Answer {
  return (_, answer) => {
    answer.writeHead(200, { 'content-type': CONTENT_TYPES[suffix], 'cache-control': 'no-store' }).end(content);
  };
}

/** A file below a folder: pictures and sounds of the mini-program. */
export function fileAnswer(folder: string, path: string): Answer {
  return (_, answer) => {
    const wanted = join(folder, normalize(decodeURIComponent(path)));
    const isThere = wanted.startsWith(folder + sep) && existsSync(wanted) && statSync(wanted).isFile();
    if (!isThere) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, { 'content-type': CONTENT_TYPES[extname(wanted)] ?? 'application/octet-stream' });
    createReadStream(wanted).pipe(answer);
  };
}

/** A call of a phone, which says its name in `x-phone`, goes on to the cloud as its owner's. */
export function clientAnswer(cloud: CloudAddress, phones: readonly PhoneConfiguration[]): Answer {
  return (incoming, answer) => {
    const phone = phones.find(({ name }) => name === incoming.headers['x-phone']);
    if (phone === undefined) answer.writeHead(400).end('x-phone names no phone');
    else forward(cloud, phone.openid, incoming, answer).catch(() => answer.writeHead(502).end());
  };
}
