/** Where phones load the reader of bar codes from: the server answers it with the package's own file. */
export const ZXING_URL = '/zxing.wasm';

/** To be resolved by Node. */
export const ZXING_FILE = 'zxing-wasm/reader/zxing_reader.wasm';
