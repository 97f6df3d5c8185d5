/** The time of development tools, in seconds since 1970. */
export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
