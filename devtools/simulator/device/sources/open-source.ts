import type { CameraSource } from '../device';
import { burstSource } from './burst-source';
import { pictureSource } from './picture-source';
import { videoSource, webcamSource } from './video-source';

/** What the one who starts the simulator, or the person at the panel, puts before a lens. */
export interface SourceDescription {
  readonly kind: 'picture' | 'video' | 'webcam' | 'burst';
  /** Also a blob's, of an upload. */
  readonly url?: string;
}

const OPENERS: Readonly<Record<SourceDescription['kind'], (url: string, phone: string) => CameraSource>> = {
  picture: pictureSource,
  video: videoSource,
  webcam: webcamSource,
  burst: burstSource,
};

/** Opens a camera source for a phone. */
export function openSource({ kind, url = '' }: SourceDescription, phone: string): CameraSource {
  return OPENERS[kind](url, phone);
}

/** The source that a file from the person's own disk is. */
export function sourceOfFile(file: File): SourceDescription {
  return { kind: file.type.startsWith('video/') ? 'video' : 'picture', url: URL.createObjectURL(file) };
}
