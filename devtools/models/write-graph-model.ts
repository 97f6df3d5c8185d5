import type { Convolution, NetworkWriter } from './network-writer';

const FLOAT = { type: 'DT_FLOAT' } as const;

/** Writes a tfjs graph model, node by node: `model.json` and its weights. */
export class GraphModelWriter implements NetworkWriter {
  private readonly nodes: object[] = [];
  private readonly specs: { name: string; shape: readonly number[]; dtype: 'float32' | 'int32' }[] = [];
  private readonly values: Uint8Array[] = [];

  placeholder(name: string, shape: readonly number[]): void {
    this.nodes.push({ name, op: 'Placeholder', attr: { dtype: FLOAT, shape: { shape: dimensions(shape) } } });
  }

  convolution(name: string, input: string, { isDepthwise, weights, bias, slope, stride, padding }: Convolution): void {
    const filter = this.constant(`${name}/filter`, weights.shape, weights.values);
    const shift = this.constant(`${name}/bias`, [bias.length], bias);
    const slopes = slope ? [this.constant(`${name}/slope`, [slope.length], slope)] : [];
    this.nodes.push({
      name,
      op: isDepthwise ? 'FusedDepthwiseConv2dNative' : '_FusedConv2D',
      input: [input, filter, shift, ...slopes],
      attr: {
        T: FLOAT,
        strides: { list: { i: ['1', String(stride), String(stride), '1'] } },
        dilations: { list: { i: ['1', '1', '1', '1'] } },
        padding: { s: base64(padding) },
        data_format: { s: base64('NHWC') },
        fused_ops: { list: { s: ['BiasAdd', ...(slope ? ['Prelu'] : [])].map(base64) } },
        num_args: { i: String(1 + slopes.length) },
        epsilon: { f: 0 },
      },
    });
  }

  addition(name: string, a: string, b: string): void {
    this.nodes.push({ name, op: 'AddV2', input: [a, b], attr: { T: FLOAT } });
  }

  reshape(name: string, input: string, shape: readonly number[]): void {
    const target = this.constant(`${name}/shape`, [shape.length], Int32Array.from(shape));
    this.nodes.push({ name, op: 'Reshape', input: [input, target], attr: { T: FLOAT, Tshape: { type: 'DT_INT32' } } });
  }

  /** The two files; the weights lie beside the model under `weightsFile`. */
  write(weightsFile: string): { model: string; weights: Uint8Array } {
    const manifest = [{ paths: [weightsFile], weights: this.specs }];
    const modelTopology = { node: this.nodes, versions: { producer: 1 } };
    const model = JSON.stringify({ format: 'graph-model', modelTopology, weightsManifest: manifest });
    return { model, weights: Buffer.concat(this.values) };
  }

  private constant(name: string, shape: readonly number[], values: Float32Array | Int32Array): string {
    const dtype = values instanceof Int32Array ? 'int32' : 'float32';
    const type = dtype === 'int32' ? 'DT_INT32' : 'DT_FLOAT';
    const value = { tensor: { dtype: type, tensorShape: dimensions(shape) } };
    this.nodes.push({ name, op: 'Const', attr: { dtype: { type }, value } });
    this.specs.push({ name, shape, dtype });
    this.values.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    return name;
  }
}

function dimensions(shape: readonly number[]): object {
  return { dim: shape.map((size) => ({ size: String(size) })) };
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
