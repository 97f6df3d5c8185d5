import { groupCertificateNumber } from '#core/certificate/certificate-number';
import type { CertificateView } from '#core/contract/functions';
import { shanghaiDate } from '#core/identity/calendar-date';
import { drawGuilloche } from './guilloche';
import { drawQr, QUIET_ZONE } from './qr-path';

/** ISO/IEC 7810 ID-1: 85.6 × 54 mm, here in tenths of a millimetre. */
const WIDTH = 856;
const HEIGHT = 540;

/** The code's place: as large as the card allows, on white, at the right. */
const QR = { x: 384, y: 46, side: 448 };
const LEFT = 40;

/** Ink, secondary ink, hairline and paper (LOOK). */
const INK = '#111';
const INK_2 = '#4A4A4A';
const LINE = '#DEDEDA';
const FONT = "'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

const TITLES = { lightweight: '轻量版', upgraded: '升级版' } as const;
const WATERMARK = '演示 · 非官方';

/**
 * The card as SVG, black and white: text at the left, the code at the right. Nothing on it can be accepted by eye;
 * the simulated authority's watermark lies over it all.
 */
export function drawCard(certificate: CertificateView, qrText: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title" font-family="${FONT}">`,
    `<title id="title">${titleOf(certificate)}，${certificate.maskedName}，有效期至 ${formatDate(certificate.expiresAt)}</title>`,
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}" rx="31" fill="#FFF" stroke="${LINE}" stroke-width="2"/>`,
    drawHairlines(certificate),
    drawText(certificate),
    drawCode(qrText),
    drawWatermark(),
    '</svg>',
  ].join('\n');
}

function titleOf({ assuranceLevel }: CertificateView): string {
  return `网证 · ${TITLES[assuranceLevel]}`;
}

/** In the part left of the code only: nothing may disturb its quiet zone. */
function drawHairlines({ certificateNumber }: CertificateView): string {
  const curves = drawGuilloche(certificateNumber, QR.x, HEIGHT);
  const paths = curves.map((path) => `<path d="${path}"/>`).join('');
  return `<g fill="none" stroke="${LINE}" stroke-width="0.9">${paths}</g>`;
}

function drawText(certificate: CertificateView): string {
  return [
    text(LEFT, 92, 38, titleOf(certificate), 700),
    text(LEFT, 206, 72, escapeXml(certificate.maskedName), 700),
    text(LEFT, 268, 18, '证号', 400, INK_2),
    text(LEFT, 300, 27, groupCertificateNumber(certificate.certificateNumber), 400),
    text(LEFT, 350, 18, '有效期至', 400, INK_2),
    text(LEFT, 382, 27, formatDate(certificate.expiresAt), 400),
    text(LEFT, 470, 18, '模拟身份权威签发', 400, INK_2),
    text(LEFT, 496, 18, '扫码核验，目视无效', 400, INK_2),
  ].join('\n');
}

function text(x: number, y: number, size: number, content: string, weight: number, fill = INK): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${content}</text>`;
}

function drawCode(qrText: string): string {
  const { size, path } = drawQr(qrText);
  const module = QR.side / (size + 2 * QUIET_ZONE);
  return [
    `<rect x="${QR.x}" y="${QR.y}" width="${QR.side}" height="${QR.side}" fill="#FFF"/>`,
    `<path transform="translate(${QR.x} ${QR.y}) scale(${module}) translate(${QUIET_ZONE} ${QUIET_ZONE})" d="${path}" fill="#000" shape-rendering="crispEdges"/>`,
  ].join('\n');
}

/** Across the whole card, light enough over the code that every scanner still reads it. */
function drawWatermark(): string {
  return `<text x="${WIDTH / 2}" y="${HEIGHT / 2}" font-size="104" font-weight="700" fill="#111" fill-opacity="0.1" text-anchor="middle" dominant-baseline="central" transform="rotate(-24 ${WIDTH / 2} ${HEIGHT / 2})">${WATERMARK}</text>`;
}

/** As on ID cards: 2027.01.31, the last day on which it is valid in Shanghai. */
function formatDate(time: number): string {
  const { year, month, day } = shanghaiDate(time - 1);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('.');
}

function escapeXml(content: string): string {
  return content.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
