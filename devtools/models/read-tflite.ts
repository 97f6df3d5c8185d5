import { ByteBuffer } from 'flatbuffers';

/** A tensor of the graph; `values` are there for constants. */
export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values?: Uint8Array;
}

export interface TfliteOperator {
  /** Number of the builtin operator in the schema. */
  readonly code: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: Table;
}

export interface TfliteGraph {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** Reads the first graph of a TFLite file (FlatBuffers; field numbers from TensorFlow's schema v3). */
export function readTflite(bytes: Uint8Array): TfliteGraph {
  const buffer = new ByteBuffer(Uint8Array.from(bytes));
  const model = new Table(buffer, buffer.readInt32(0));
  const codes = model.tables(1).map((code) => Math.max(code.int8(0), code.int32(3)));
  const buffers = model.tables(4).map((entry) => entry.bytes(0));
  const [graph] = model.tables(2);
  if (graph === undefined) throw new Error('the TFLite file holds no graph');
  return {
    tensors: graph.tables(0).map((tensor) => readTensor(tensor, buffers)),
    inputs: graph.int32s(1),
    outputs: graph.int32s(2),
    operators: graph.tables(3).map((operator) => ({
      code: codes[operator.int32(0)] ?? -1,
      inputs: operator.int32s(1),
      outputs: operator.int32s(2),
      options: operator.table(4),
    })),
  };
}

function readTensor(tensor: Table, buffers: readonly Uint8Array[]): TfliteTensor {
  const values = buffers[tensor.int32(2)];
  const described = { name: tensor.text(3), shape: tensor.int32s(0) };
  return values === undefined || values.length === 0 ? described : { ...described, values };
}

/** A FlatBuffers table whose fields are read by their number. */
class Table {
  constructor(
    private readonly buffer: ByteBuffer,
    private readonly position: number,
  ) {}

  int8(field: number, otherwise = 0): number {
    return this.read(field, otherwise, (at) => this.buffer.readInt8(at));
  }

  int32(field: number, otherwise = 0): number {
    return this.read(field, otherwise, (at) => this.buffer.readInt32(at));
  }

  text(field: number): string {
    return this.read(field, '', (at) => Buffer.from(this.vectorBytes(at)).toString('utf8'));
  }

  bytes(field: number): Uint8Array {
    return this.read(field, new Uint8Array(), (at) => this.vectorBytes(at));
  }

  int32s(field: number): readonly number[] {
    return this.vector(field, (at) => this.buffer.readInt32(at));
  }

  tables(field: number): readonly Table[] {
    return this.vector(field, (at) => new Table(this.buffer, this.buffer.__indirect(at)));
  }

  table(field: number): Table {
    return this.read(field, this, (at) => new Table(this.buffer, this.buffer.__indirect(at)));
  }

  private read<T>(field: number, otherwise: T, found: (at: number) => T): T {
    const offset = this.buffer.__offset(this.position, 4 + 2 * field);
    return offset === 0 ? otherwise : found(this.position + offset);
  }

  private vector<T>(field: number, item: (at: number) => T): readonly T[] {
    return this.read<readonly T[]>(field, [], (at) => {
      const start = this.buffer.__vector(at);
      return Array.from({ length: this.buffer.__vector_len(at) }, (_, index) => item(start + 4 * index));
    });
  }

  private vectorBytes(at: number): Uint8Array {
    const start = this.buffer.__vector(at);
    return this.buffer.bytes().slice(start, start + this.buffer.__vector_len(at));
  }
}

export type TfliteOptions = Table;
