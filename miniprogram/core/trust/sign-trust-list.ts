import { encodeCbor } from '../bytes/cbor-encode';
import { Signer, signCose } from '../certificate/cose-sign1';
import { ListKey, TrustList } from './trust-list';
import { encodeListKey, encodeTrustList } from './trust-list-codec';

/** The root's certificate for a list key (COSE_Sign1). */
export function certifyListKey(key: ListKey, signAsRoot: Signer): Uint8Array {
  return signCose(encodeListKey(key), signAsRoot);
}

/** The signed list, with the certificate of the key that signed it: all that a verifier needs beside the pinned root. */
export function signTrustList(list: TrustList, listKeyCertificate: Uint8Array, sign: Signer): Uint8Array {
  return encodeCbor([listKeyCertificate, signCose(encodeTrustList(list), sign)]);
}
