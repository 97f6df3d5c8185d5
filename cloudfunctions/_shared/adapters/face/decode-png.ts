import { readFileSync } from 'node:fs';
import decode, { init } from '@jsquash/png/decode';
import type { Pixels } from './pixels';

/** Makes the decoder ready out of its wasm file. */
export async function loadPngDecoder(file: string): Promise<void> {
  await init(await WebAssembly.compile(readFileSync(file)));
}

/** The pixels of a PNG, or undefined when it is damaged. */
export async function decodePng(bytes: Uint8Array): Promise<Pixels | undefined> {
  try {
    return await decode(Uint8Array.from(bytes).buffer);
  } catch {
    return undefined;
  }
}
