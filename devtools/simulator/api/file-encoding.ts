type Encoding = NonNullable<WechatMiniprogram.ReadFileOption['encoding']>;
type Bytes = Uint8Array<ArrayBuffer>;

interface Codec {
  read(bytes: Bytes): string;
  write(text: string): Bytes;
}

const UTF8: Codec = {
  read: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  write: (text) => new TextEncoder().encode(text),
};

/** One character a byte. */
const LATIN1: Codec = {
  read: (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
  write: (text) => Uint8Array.from(text, (character) => character.charCodeAt(0)),
};

const ASCII: Codec = { ...LATIN1, read: (bytes) => LATIN1.read(bytes.map((byte) => byte & 0x7f)) };

const BASE64: Codec = {
  read: (bytes) => btoa(LATIN1.read(bytes)),
  write: (text) => LATIN1.write(atob(text)),
};

const HEX: Codec = {
  read: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  write: (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
};

/** Little-endian. */
const UTF16: Codec = {
  read: (bytes) => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
  write: (text) =>
    Uint8Array.from({ length: text.length * 2 }, (_, at) => (text.charCodeAt(at >> 1) >> (8 * (at & 1))) & 255),
};

const CODECS: Readonly<Record<Encoding, Codec>> = {
  utf8: UTF8,
  'utf-8': UTF8,
  ascii: ASCII,
  base64: BASE64,
  binary: LATIN1,
  latin1: LATIN1,
  hex: HEX,
  ucs2: UTF16,
  'ucs-2': UTF16,
  utf16le: UTF16,
  'utf-16le': UTF16,
};

/** What a file gives to a page: bytes of its own, or text. */
export function decode(bytes: Bytes, encoding: Encoding | undefined): string | ArrayBuffer {
  return encoding === undefined ? bytes.slice().buffer : CODECS[encoding].read(bytes);
}

/** What a page gives to a file; the encoding is for text alone. */
export function encode(data: string | ArrayBuffer, encoding: Encoding = 'utf8'): Bytes {
  return typeof data === 'string' ? CODECS[encoding].write(data) : new Uint8Array(data.slice(0));
}
