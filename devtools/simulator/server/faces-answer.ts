import type { IncomingMessage } from 'node:http';
import type { SeenFace } from '../device/face-detector';
import type { Answer } from './answers';

/** RGBA, row by row. */
export interface SeenPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Sees faces in what is before a phone's camera, in shares of the picture. */
export type SeeFaces = (picture: SeenPicture) => Promise<readonly SeenFace[]>;

/** No phone's camera gives more. */
const MOST_BYTES = 4 * 4096 * 4096;

/** Answers what a detector sees in the pixels that are sent; `?width=` and `?height=` say how they lie. */
export function facesAnswer(see: SeeFaces): Answer {
  return (incoming, answer) => {
    const failed = (error: unknown): void => {
      console.error(String(error));
      answer.writeHead(500).end();
    };
    pictureIn(incoming)
      .then(async (picture) => {
        if (picture === undefined) answer.writeHead(400).end('width × height × 4 bytes are needed');
        else answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await see(picture)));
      })
      .catch(failed);
  };
}

async function pictureIn(incoming: IncomingMessage): Promise<SeenPicture | undefined> {
  const asked = new URL(incoming.url ?? '', 'http://simulator').searchParams;
  const [width, height] = [Number(asked.get('width')), Number(asked.get('height'))];
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    parts.push(part);
    length += part.length;
    if (length > MOST_BYTES) return undefined;
  }
  if (length === 0 || length !== 4 * width * height) return undefined;
  return { width, height, data: new Uint8ClampedArray(Buffer.concat(parts)) };
}
