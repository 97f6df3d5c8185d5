import type { NetworkWriter } from './network-writer';
import type { TfliteGraph, TfliteOperator } from './read-tflite';

/** Builtin operators of the TFLite schema that MobileFaceNet is made of. */
const CODE = {
  add: 0,
  conv: 3,
  depthwise: 4,
  multiply: 18,
  relu: 19,
  reshape: 22,
  subtract: 41,
  absolute: 101,
} as const;

/** Field numbers of Conv2DOptions and DepthwiseConv2DOptions: padding, stride. */
const OPTION = { padding: 0, strideWidth: 1 } as const;
const PADDINGS = ['SAME', 'VALID'] as const;

/**
 * MobileFaceNet, written node by node. Its activation is written out as relu(x) + a(x − |x|), five operators; that is
 * a PReLU of slope 2a, which tfjs fuses into the convolution before it.
 */
export function convertMobileFaceNet<W extends NetworkWriter>(graph: TfliteGraph, writer: W): W {
  const producers = new Map(graph.operators.flatMap((made) => made.outputs.map((tensor) => [tensor, made] as const)));
  const activations = findActivations(graph, producers);
  const nameOf = (tensor: number) => `t${activations.get(tensor)?.of ?? tensor}`;

  writer.placeholder(nameOf(first(graph.inputs)), [-1, 112, 112, 3]);
  for (const operator of graph.operators) {
    const [input = -1, weights = -1, bias = -1] = operator.inputs;
    const output = first(operator.outputs);
    if (operator.code === CODE.conv || operator.code === CODE.depthwise) {
      const isDepthwise = operator.code === CODE.depthwise;
      const slope = Array.from(activations.values()).find(({ of }) => of === output)?.slope;
      writer.convolution(`t${output}`, nameOf(input), {
        isDepthwise,
        weights: weightsOf(graph, weights, isDepthwise),
        bias: floatsOf(graph, bias),
        ...(slope === undefined ? {} : { slope }),
        stride: operator.options.int32(OPTION.strideWidth),
        padding: PADDINGS[operator.options.int8(OPTION.padding)] ?? 'SAME',
      });
    } else if (operator.code === CODE.add && !activations.has(output)) {
      writer.addition(`t${output}`, nameOf(input), nameOf(weights));
    } else if (operator.code === CODE.reshape) {
      writer.reshape(`t${output}`, nameOf(input), [-1, 192]);
    } else if (!(Object.values(CODE) as number[]).includes(operator.code)) {
      throw new Error(`MobileFaceNet holds an unforeseen operator, ${operator.code}`);
    }
  }
  return writer;
}

/** The sums that end an activation: the tensor they were made of, and the slope for negative values. */
function findActivations(graph: TfliteGraph, producers: ReadonlyMap<number, TfliteOperator>) {
  const activations = new Map<number, { of: number; slope: Float32Array }>();
  for (const sum of graph.operators.filter(({ code }) => code === CODE.add)) {
    const [positive, negative] = sum.inputs.map((tensor) => producers.get(tensor));
    if (positive?.code !== CODE.relu || negative?.code !== CODE.multiply) continue;
    const slope = floatsOf(graph, first(negative.inputs)).map((half) => 2 * half);
    activations.set(first(sum.outputs), { of: first(positive.inputs), slope });
  }
  return activations;
}

/** TFLite keeps filters as [out, h, w, in] and [1, h, w, channels]; tfjs wants [h, w, in, out] and [h, w, channels, 1]. */
function weightsOf(graph: TfliteGraph, tensor: number, isDepthwise: boolean) {
  const [count = 1, height = 1, width = 1, depth = 1] = graph.tensors[tensor]?.shape ?? [];
  const values = floatsOf(graph, tensor);
  if (isDepthwise) return { shape: [height, width, depth, 1], values };
  const inner = height * width * depth;
  const turned = Float32Array.from(values, (_, at) => values[(at % count) * inner + Math.floor(at / count)] ?? 0);
  return { shape: [height, width, depth, count], values: turned };
}

function floatsOf(graph: TfliteGraph, tensor: number): Float32Array {
  const bytes = graph.tensors[tensor]?.values;
  if (bytes === undefined) throw new Error(`tensor ${tensor} is no constant`);
  return new Float32Array(bytes.slice().buffer);
}

function first(tensors: readonly number[]): number {
  return tensors[0] ?? -1;
}
