const reminders: (() => void)[] = [];

/** For whoever keeps something in memory: when the phone is wiped, that goes too. */
export function onWipe(forget: () => void): void {
  reminders.push(forget);
}

/** Everything that is kept in memory goes. */
export function forgetAll(): void {
  for (const forget of reminders) forget();
}
