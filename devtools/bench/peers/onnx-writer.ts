import { PbfWriter } from 'pbf';
import type { Convolution, NetworkWriter } from '../../models/network-writer';
import { constant, floatTensor, graph, model, node } from './onnx-messages';

/** The name under which the network is given its pixels. */
export const INPUT = 'pixels';

/** TensorFlow pads what is odd at the end; so does this. */
const PADDING = { SAME: 'SAME_UPPER', VALID: 'VALID' } as const;

/** One face at a time. */
const ONE = (size: number) => (size === -1 ? 1 : size);

/**
 * Writes a network as an ONNX model that takes the same pixels as the tfjs one. ONNX convolves [count, channels, height,
 * width], so pixels are turned once at the beginning, and filters here.
 */
export class OnnxWriter implements NetworkWriter {
  private readonly nodes: ReturnType<typeof node>[] = [];
  private readonly constants: ReturnType<typeof constant>[] = [];
  private input = floatTensor(INPUT, []);
  private output = floatTensor('', []);

  placeholder(name: string, shape: readonly number[]): void {
    this.input = floatTensor(INPUT, shape.map(ONE));
    this.nodes.push(node('Transpose', [INPUT], name, { perm: [0, 3, 1, 2] }));
  }

  convolution(name: string, input: string, { isDepthwise, weights, bias, slope, stride, padding }: Convolution): void {
    const turned = isDepthwise ? transpose(weights, [2, 3, 0, 1]) : transpose(weights, [3, 2, 0, 1]);
    const [height = 1, width = 1] = weights.shape;
    const filter = this.keep(`${name}/filter`, turned.shape, turned.values);
    const shift = this.keep(`${name}/bias`, [bias.length], bias);
    const convolved = slope === undefined ? name : `${name}/convolved`;
    this.nodes.push(
      node('Conv', [input, filter, shift], convolved, {
        kernel_shape: [height, width],
        strides: [stride, stride],
        auto_pad: PADDING[padding],
        group: isDepthwise ? bias.length : 1,
      }),
    );
    if (slope === undefined) return;
    const slopes = this.keep(`${name}/slope`, [slope.length, 1, 1], slope);
    this.nodes.push(node('PRelu', [convolved, slopes], name));
  }

  addition(name: string, a: string, b: string): void {
    this.nodes.push(node('Add', [a, b], name));
  }

  /** What is reshaped last comes out. */
  reshape(name: string, input: string, shape: readonly number[]): void {
    const target = this.keep(`${name}/shape`, [shape.length], BigInt64Array.from(shape.map(ONE), BigInt));
    this.nodes.push(node('Reshape', [input, target], name));
    this.output = floatTensor(name, shape.map(ONE));
  }

  /** The file's bytes. */
  write(): Uint8Array {
    const { nodes, constants, input, output } = this;
    const out = new PbfWriter();
    model(graph({ nodes, constants, input, output }))(out);
    return out.finish();
  }

  private keep(name: string, shape: readonly number[], values: Float32Array | BigInt64Array): string {
    this.constants.push(constant(name, shape, values));
    return name;
  }
}

type Weights = Convolution['weights'];

/** The same weights with their axes in another order: axis k of the new ones is axis `order[k]` of the old. */
function transpose({ shape, values }: Weights, order: readonly number[]): Weights {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  const turned = order.map((axis) => ({ size: shape[axis] ?? 1, stride: strides[axis] ?? 1 }));
  const from = turned.reduce<readonly number[]>(
    (places, { size, stride }) =>
      places.flatMap((place) => Array.from({ length: size }, (_, at) => place + at * stride)),
    [0],
  );
  return { shape: turned.map(({ size }) => size), values: Float32Array.from(from, (place) => values[place] ?? 0) };
}
