import { groupCertificateNumber } from '#core/certificate/certificate-number';
import type { CertificateView } from '#core/contract/answers';
import { dottedDate } from '#core/identity/calendar-date';
import { QUIET_ZONE } from '#core/presentation/qr-rules';
import { drawGuilloche } from './guilloche';
import { drawQr, type QrDrawing } from './qr-path';
import { drawWatermark, drawWatermarkOverCode, type WatermarkField } from './watermark';

/** ISO/IEC 7810 ID-1: 85.6 × 54 mm with corners of 3.18 mm, here in tenths of a millimetre. */
const WIDTH = 856;
const HEIGHT = 540;
const CORNER = 31;

/** The code's square with its quiet zone: as large as the card allows, the same distance from three edges. */
const QR = { x: 346, y: 30, side: 480 };

/** The text's left edge. */
const LEFT = 48;

/** LOOK's four sizes, 24 to 56 rpx of a card that is 686 rpx wide. */
const SIZES = { note: 29, body: 35, title: 42, display: 72 } as const;

/** Ink, secondary ink, hint, hairline and paper (LOOK). */
const INK = '#111';
const INK_2 = '#4A4A4A';
const INK_3 = '#767676';
const LINE = '#DEDEDA';
const PAPER = '#FFF';
const FONT = "'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

/** In the one free space of the text's column, so that it runs through no word. */
const BAND = { x: LEFT, y: 234, width: 278, height: 44 };

const TITLES = { lightweight: '轻量版', upgraded: '升级版' } as const;

/**
 * The card as SVG, black and white: text at the left, the code at the right. Nothing on it can be accepted by eye;
 * the simulated authority's watermark lies over it all.
 */
export function drawCard(certificate: CertificateView, qrText: string): string {
  const qr = drawQr(qrText);
  const field = watermarkField(qr);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title" font-family="${FONT}">`,
    `<title id="title">${escapeXml(describe(certificate))}</title>`,
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}" rx="${CORNER}" fill="${PAPER}" stroke="${LINE}" stroke-width="2"/>`,
    drawHairlines(certificate),
    drawText(certificate),
    drawWatermark(field),
    drawCode(qr),
    drawWatermarkOverCode(field),
    '</svg>',
  ].join('\n');
}

function titleOf({ assuranceLevel }: CertificateView): string {
  return `网证 · ${TITLES[assuranceLevel]}`;
}

/** What a screen reader says of the card. */
function describe(certificate: CertificateView): string {
  return `${titleOf(certificate)}，${certificate.maskedName}，有效期至 ${dottedDate(certificate.expiresAt - 1)}`;
}

function drawHairlines({ certificateNumber }: CertificateView): string {
  const paths = drawGuilloche(certificateNumber, BAND).map((path) => `<path d="${path}"/>`);
  return `<g fill="none" stroke="${INK_3}" stroke-width="0.5">${paths.join('')}</g>`;
}

function drawText(certificate: CertificateView): string {
  const { note, title, display } = SIZES;
  return [
    text(94, title, titleOf(certificate), INK, 700),
    text(184, display, certificate.maskedName, INK, 700),
    text(300, note, '证号', INK_2),
    text(338, note, groupCertificateNumber(certificate.certificateNumber)),
    text(388, note, `有效期至 ${dottedDate(certificate.expiresAt - 1)}`),
    text(446, note, '模拟身份权威签发', INK_2),
    text(482, note, '扫码核验，目视无效', INK_2),
  ].join('\n');
}

function text(y: number, size: number, words: string, fill = INK, weight = 400): string {
  return `<text x="${LEFT}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(words)}</text>`;
}

function drawCode({ size, path }: QrDrawing): string {
  const module = moduleOf(size);
  return [
    `<rect x="${QR.x}" y="${QR.y}" width="${QR.side}" height="${QR.side}" fill="${PAPER}"/>`,
    `<path transform="translate(${QR.x} ${QR.y}) scale(${module}) translate(${QUIET_ZONE} ${QUIET_ZONE})" d="${path}" fill="#000" shape-rendering="crispEdges"/>`,
  ].join('\n');
}

/** The side of one module, in units of the card. */
function moduleOf(size: number): number {
  return QR.side / (size + 2 * QUIET_ZONE);
}

function watermarkField({ size }: QrDrawing): WatermarkField {
  const quiet = QUIET_ZONE * moduleOf(size);
  return {
    gap: { x: QR.x + quiet / 2, y: HEIGHT / 2 },
    modules: { x: QR.x + quiet, y: QR.y + quiet, side: QR.side - 2 * quiet },
  };
}

function escapeXml(content: string): string {
  return content.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
