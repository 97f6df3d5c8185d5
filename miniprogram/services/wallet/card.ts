import { groupCertificateNumber } from '../../core/certificate/certificate-number';
import { CertificateView } from '../../core/contract/answers';
import { dottedDate, shanghaiHour } from '../../core/identity/calendar-date';

/** A certificate as it stands on screens. */
export interface Card {
  readonly maskedName: string;
  /** In groups of four. */
  readonly number: string;
  /** As on ID cards: 2027.01.31, the last day in Shanghai. */
  readonly validUntil: string;
  readonly level: CertificateView['assuranceLevel'];
}

export function cardOf({ maskedName, certificateNumber, expiresAt, assuranceLevel }: CertificateView): Card {
  return {
    maskedName,
    number: groupCertificateNumber(certificateNumber),
    validUntil: dottedDate(expiresAt - 1),
    level: assuranceLevel,
  };
}

/** A minute in Shanghai: 2026.01.31 09:05. @param time seconds since 1970 */
export function dottedMinute(time: number): string {
  const minute = Math.floor((time % 3600) / 60);
  return `${dottedDate(time)} ${twoDigits(shanghaiHour(time))}:${twoDigits(minute)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
