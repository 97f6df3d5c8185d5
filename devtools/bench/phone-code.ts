import { signAttestation } from '#core/certificate/attestation';
import { publicKeyOf, signerOf } from '#core/certificate/ed25519';
import { POLICIES } from '#core/policy/policies';
import { drawCode } from '../../miniprogram/components/qr-code/draw-code';
import { nextCode } from '../../miniprogram/services/wallet/show-code';
import { claims, ISSUER_SEED, NOW } from '../../test/fakes/issued';
import { medianMs } from './measure';

/** As many pixels as the code has on a phone of 375 × 780 with three pixels to one. */
const SIDE = 900;

/** Makes a fresh code as a phone does every five seconds, and draws it; run with --jitless it is as slow as on iOS. */
async function main(): Promise<void> {
  const wallet = fullWallet();
  const canvas = countingCanvas();
  let nonce = 0;
  const ms = await medianMs(15, () => {
    const code = nextCode(wallet, NOW, Uint8Array.of(0, 0, 0, nonce++));
    if ('code' in code) throw new Error(code.code);
    drawCode(canvas, code.qrText, SIDE);
  });
  if (canvas.rectangles === 0) throw new Error('nothing was drawn');
  process.stdout.write(String(ms));
}

/** With a whole batch: each of its attestations is looked at. */
function fullWallet(): Parameters<typeof nextCode>[0] {
  const seeds = Array.from({ length: POLICIES.attestation.batchSize }, (_, at) => new Uint8Array(32).fill(at + 1));
  const batch = seeds.map((seed) => {
    const claimed = claims({ deviceKey: publicKeyOf(seed) });
    return { seed, attestation: signAttestation(claimed, 1, signerOf(ISSUER_SEED)) };
  });
  const certificate = {
    certificateId: '',
    certificateNumber: '',
    maskedName: '张*',
    assuranceLevel: 'lightweight',
    notBefore: 0,
    expiresAt: NOW + 86_400,
  } as const;
  return { certificate, batch, installationSeed: new Uint8Array(32) };
}

/** Drawing itself is the phone's own; what we have to do for it is counted. */
function countingCanvas() {
  const canvas = { width: 0, height: 0, rectangles: 0, getContext: () => context as never };
  const nothing = () => undefined;
  const context = {
    fillRect: () => canvas.rectangles++,
    ...{ save: nothing, restore: nothing, beginPath: nothing, rect: nothing, clip: nothing },
    ...{ translate: nothing, rotate: nothing, fillText: nothing },
  };
  return canvas;
}

main();
