import * as glassEasel from 'glass-easel';
import { componentOf } from './component-of';

/** Sends an event of WeChat's up the component tree, as the phone does for what a finger did. @returns whether it was caught */
export function dispatch(target: EventTarget | null, type: string, detail: object, extraFields: object = {}): void {
  const element = componentOf(target);
  if (element === undefined) return;
  const options = { bubbles: true, composed: true, capturePhase: true, extraFields: { ...extraFields } };
  glassEasel.Event.dispatchEvent(element, new glassEasel.Event(type, detail, options));
}
