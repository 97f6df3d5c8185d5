/** Turns a file of the phone, as WeChat names it (`wxfile://…`), into an address that a browser can load. */
export type FileResolver = (path: string) => string | undefined;

let ofFile: FileResolver = () => undefined;

/** The phone's file system says where its files are. */
export function resolveFilesBy(resolver: FileResolver): void {
  ofFile = resolver;
}

/** The address of what `src` names: a file of the phone, of the mini-program, or of the network. */
export function resourceAddress(src: string, page: string): string {
  const file = ofFile(src);
  if (file !== undefined) return file;
  if (src === '' || /^(https?:|data:|blob:)/.test(src)) return src;
  return new URL(src, new URL(`/project/${page}`, location.href)).pathname;
}
