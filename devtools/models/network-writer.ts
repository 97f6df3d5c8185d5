export interface Convolution {
  readonly isDepthwise: boolean;
  /** [height, width, in, out], or [height, width, channels, 1] when depthwise. */
  readonly weights: { readonly shape: readonly number[]; readonly values: Float32Array };
  readonly bias: Float32Array;
  /** Of the PReLU after it, one for each channel. */
  readonly slope?: Float32Array;
  readonly stride: number;
  readonly padding: 'SAME' | 'VALID';
}

/** Takes a network node by node, each under its name; pixels come as [count, height, width, channels]. */
export interface NetworkWriter {
  placeholder(name: string, shape: readonly number[]): void;
  convolution(name: string, input: string, convolution: Convolution): void;
  addition(name: string, a: string, b: string): void;
  reshape(name: string, input: string, shape: readonly number[]): void;
}
