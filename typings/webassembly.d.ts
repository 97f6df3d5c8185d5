/** The part of WebAssembly that the face adapter uses; Node has it, and its types come with no library but the browser's. */
declare namespace WebAssembly {
  function compile(bytes: Uint8Array): Promise<Module>;
}
