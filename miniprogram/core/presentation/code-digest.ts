import nacl from 'tweetnacl';
import { encodeBase64url } from '../bytes/base64url';
import { encodeUtf8 } from '../bytes/utf8';

/** SHA-512 of a scanned text, base64url: tells whether two scans saw the same code, and nothing of what it says. */
export function codeDigest(qrText: string): string {
  return encodeBase64url(nacl.hash(encodeUtf8(qrText)));
}
