/** 192 numbers of Euclidean length 1 (MobileFaceNet). */
export type FaceEmbedding = Float32Array;
