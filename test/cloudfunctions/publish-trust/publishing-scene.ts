import { inflateSync } from 'node:zlib';
import { decodeBase64url } from '#core/bytes/base64url';
import { POLICIES } from '#core/policy/policies';
import { STATUS_PLACES } from '#core/status/status-bits';
import { readStatusList } from '#core/status/status-list-token';
import { readTrustList } from '#core/trust/read-trust-list';
import { checkSignatureWithNode } from '../../../cloudfunctions/_shared/adapters/node-ed25519';
import { publishTrust } from '../../../cloudfunctions/publishTrust/publish-trust';
import { readTrust } from '../../../cloudfunctions/readTrust/read-trust';
import { makeCafe } from '../../fakes/cafe';
import { PUBLISHING, ROOT_KEY, STATUS_LIST_KEY } from '../../fakes/publishing';

/** A café whose lists are published, and readers of what was. */
export async function setUp() {
  const world = await makeCafe();
  const { counters, block } = POLICIES.statusSerials;
  const turnsOfList = STATUS_PLACES / (counters * block);
  for (let at = 0; at < counters; at++) await world.counters.reserve(`statusSerial.${at}`, 3 * turnsOfList);
  const ports = { ...world, ...PUBLISHING };
  const read = readTrust(world);
  return {
    ...world,
    ports,
    publish: publishTrust(ports),
    read,
    trust: async (leastVersion = 0) => {
      const { trustList } = await read({ statusLists: [0] });
      const anchor = { rootKey: ROOT_KEY, now: world.clock.now(), leastVersion };
      return readTrustList(decodeBase64url(trustList), { ...anchor, checkSignature: checkSignatureWithNode });
    },
    list: async (list: number) => {
      const [found] = (await read({ statusLists: [list] })).statusLists;
      const signed = decodeBase64url(found?.signed ?? '');
      const token = readStatusList(signed, STATUS_LIST_KEY, world.clock.now(), checkSignatureWithNode);
      return { ...token, bits: new Uint8Array(inflateSync(token.compressed)) };
    },
  };
}
