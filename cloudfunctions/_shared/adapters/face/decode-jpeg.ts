import { readFileSync } from 'node:fs';
import decode, { init } from '@jsquash/jpeg/decode';
import type { Pixels } from './pixels';

/** The decoder hands its pixels over in a browser's ImageData, which Node does not have. */
class NodeImageData implements Pixels {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

let compiled: WebAssembly.Module | undefined;

/** Makes the decoder ready out of its wasm file. */
export async function loadJpegDecoder(file: string): Promise<void> {
  Object.assign(globalThis, { ImageData: NodeImageData });
  compiled = await WebAssembly.compile(readFileSync(file));
  await startAnew();
}

/**
 * The pixels of a JPEG, or undefined when it is damaged. A picture that fails leaves mozjpeg in the middle of its work,
 * its stack and memory with it (measured: after 71 of them it writes over itself and never returns): the next one
 * gets a decoder of its own.
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Pixels | undefined> {
  try {
    return await decode(Uint8Array.from(bytes).buffer);
  } catch {
    await startAnew();
    return undefined;
  }
}

async function startAnew(): Promise<void> {
  if (compiled !== undefined) await init(compiled);
}
