import type { PbfWriter } from 'pbf';

/** A message or a part of one: fields by their numbers in onnx/onnx.proto (ONNX 1.12), written one after the other. */
type Message = (out: PbfWriter) => void;

/** What an attribute of a node may hold here. */
type Attribute = string | number | readonly number[];

/** TensorProto.DataType. */
const FLOAT = 1;
const INT64 = 7;

/** AttributeProto.AttributeType. */
const ATTRIBUTE_TYPE = { integer: 2, text: 3, integers: 7 } as const;

/** What ONNX 1.12 writes: version of the format, and of the set of operators. */
const IR_VERSION = 8;
const OPERATOR_SET = 17;

/** ModelProto of one graph. */
export function model(graph: Message): Message {
  return inTurn(integer(1, IR_VERSION), nested(7, graph), nested(8, integer(2, OPERATOR_SET)));
}

interface Graph {
  readonly nodes: readonly Message[];
  readonly constants: readonly Message[];
  readonly input: Message;
  readonly output: Message;
}

/** GraphProto. */
export function graph({ nodes, constants, input, output }: Graph): Message {
  return inTurn(
    ...nodes.map((node) => nested(1, node)),
    text(2, 'network'),
    ...constants.map((constant) => nested(5, constant)),
    nested(11, input),
    nested(12, output),
  );
}

/** NodeProto: an operator that makes the tensor `output` out of others. */
export function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, Attribute>> = {},
): Message {
  return inTurn(
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(3, output),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) => nested(5, attribute(name, value))),
  );
}

/** AttributeProto: its name, its value, and of which type that is. */
function attribute(name: string, value: Attribute): Message {
  if (typeof value === 'string') return inTurn(text(1, name), text(4, value), integer(20, ATTRIBUTE_TYPE.text));
  if (typeof value === 'number') return inTurn(text(1, name), integer(3, value), integer(20, ATTRIBUTE_TYPE.integer));
  const items = value.map((item) => integer(8, item));
  return inTurn(text(1, name), ...items, integer(20, ATTRIBUTE_TYPE.integers));
}

/** TensorProto: a constant; ONNX wants its bytes little-endian, as x64 and ARM have them. */
export function constant(name: string, shape: readonly number[], values: Float32Array | BigInt64Array): Message {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return inTurn(
    ...shape.map((size) => integer(1, size)),
    integer(2, values instanceof Float32Array ? FLOAT : INT64),
    text(8, name),
    (out) => out.writeBytesField(9, bytes),
  );
}

/** ValueInfoProto: what goes into the graph or comes out of it. */
export function floatTensor(name: string, shape: readonly number[]): Message {
  const dimensions = shape.map((size) => nested(1, integer(1, size)));
  const tensor = inTurn(integer(1, FLOAT), nested(2, inTurn(...dimensions)));
  return inTurn(text(1, name), nested(2, nested(1, tensor)));
}

function inTurn(...messages: readonly Message[]): Message {
  return (out) => {
    for (const message of messages) message(out);
  };
}

function nested(field: number, message: Message): Message {
  return (out) => out.writeMessage(field, (_, inner) => message(inner), undefined);
}

function integer(field: number, value: number): Message {
  return (out) => out.writeVarintField(field, value);
}

function text(field: number, value: string): Message {
  return (out) => out.writeStringField(field, value);
}
