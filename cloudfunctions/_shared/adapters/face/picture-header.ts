import type { Orientation } from './exif-orientation';

/** What a picture's header says, read without decoding a pixel. */
export interface PictureHeader {
  readonly format: 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
  /** Colour components. */
  readonly components: number;
  /** Passes over the picture (progressive JPEG). */
  readonly scans: number;
  /** How the stored pixels lie; width and height above are the stored ones. */
  readonly orientation: Orientation;
}
