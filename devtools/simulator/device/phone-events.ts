/** What happens to a phone from outside, raised in its window: by the panel, by the buttons on its pages. */

/** A screenshot has been taken. */
export const SCREEN_CAPTURED = 'simulator:capture';

/** A recording of the screen begins or ends: `CustomEvent<boolean>`. */
export const SCREEN_RECORDED = 'simulator:recording';

/** The mini-program goes to the background or comes back: `CustomEvent<boolean>`. */
export const VISIBILITY = 'simulator:visibility';

/** A button with an `open-type` was pressed: `CustomEvent<OpenTypePress>`. */
export const OPEN_TYPE = 'simulator:open-type';

export interface OpenTypePress {
  readonly openType: unknown;
  /** The button's id. */
  readonly id: string;
  /** Raises an event of the button's. */
  readonly answer: (name: string, detail: unknown) => void;
}
