import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { OnnxWriter } from '../../../../devtools/bench/peers/onnx-writer';

/** The contents of every field with this number in a message (onnx/onnx.proto). */
function fields(message: Uint8Array, field: number): readonly Uint8Array[] {
  const reader = new PbfReader(message);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.length) {
    const key = reader.readVarint();
    if (key >> 3 === field && (key & 7) === 2) found.push(reader.readBytes().slice());
    else reader.skip(key);
  }
  return found;
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

/** A network of one convolution of 2 × 1 pixels, three channels into two. */
function written(isDepthwise: boolean) {
  const writer = new OnnxWriter();
  const shape = isDepthwise ? [2, 1, 3, 1] : [2, 1, 3, 2];
  const values = Float32Array.from({ length: shape.reduce((product, size) => product * size) }, (_, at) => at);
  writer.placeholder('x', [-1, 4, 4, 3]);
  const bias = new Float32Array(isDepthwise ? 3 : 2);
  writer.convolution('y', 'x', {
    isDepthwise,
    weights: { shape, values },
    bias,
    slope: bias,
    stride: 1,
    padding: 'SAME',
  });
  writer.reshape('z', 'y', [-1, 32]);
  const [graph = new Uint8Array()] = fields(writer.write(), 7);
  const filter = fields(graph, 5).find((constant) => text(fields(constant, 8)[0]) === 'y/filter');
  const raw = fields(filter ?? new Uint8Array(), 9)[0] ?? new Uint8Array();
  return {
    operators: fields(graph, 1).map((node) => text(fields(node, 4)[0])),
    weights: [...new Float32Array(raw.buffer)],
  };
}

describe('a network as ONNX', () => {
  test('turns its pixels once, and convolves and bends after each other', () => {
    expect(written(false).operators).toEqual(['Transpose', 'Conv', 'PRelu', 'Reshape']);
  });

  test('has its filters by outgoing channel, incoming channel, height and width', () => {
    // [height][in][out] → [out][in][height]
    expect(written(false).weights).toEqual([0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]);
  });

  test('has one filter for each channel when it is depthwise', () => {
    expect(written(true).weights).toEqual([0, 3, 1, 4, 2, 5]);
  });
});
