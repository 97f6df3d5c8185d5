import { PlanePoint } from '../face/similarity-transform';

/** Where a spot of one view is in another. */
export interface Correspondence {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
}
