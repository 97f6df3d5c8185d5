import nacl from 'tweetnacl';
import { encodeBase64url } from '../bytes/base64url';
import { encodeUtf8 } from '../bytes/utf8';

/**
 * The separate consent to face comparison (PIPL articles 14, 28, 29; face recognition measures of 2025, article 5).
 * The hash of the Chinese text is what a record holds: change a word and everyone is asked again.
 */
export const FACE_CONSENT = {
  zh: [
    '为确认您是证件持有人本人，需要拍摄您的面部并与身份权威机构的证件底照比对。',
    '照片会上传，仅用于本次活体检测和比对，完成后立即删除，最长不超过五分钟；不保存人脸照片和人脸特征。',
    '您可以不同意，改到可信终端由工作人员当面核对；同意后也可随时撤回。',
  ].join('\n'),
  en: [
    'To make sure that you are the holder of the ID card, pictures of your face are taken and compared with the portrait that the identity authority holds.',
    'The pictures are uploaded, used for this liveness check and comparison only, and deleted as soon as it ends, within five minutes at most; neither pictures nor features of your face are kept.',
    'You may decline and be checked in person at a trusted terminal instead; you may also withdraw your consent at any time.',
  ].join('\n'),
} as const;

/** SHA-512 of the Chinese text, base64url: 86 characters. */
export function faceConsentHash(): string {
  return encodeBase64url(nacl.hash(encodeUtf8(FACE_CONSENT.zh)));
}
