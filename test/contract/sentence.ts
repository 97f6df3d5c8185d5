import { randomUUID } from 'node:crypto';
import type { WxCloud } from 'wx-server-sdk';

/** A CloudBase environment in which the contract is tried: this machine's, or a real one. */
export interface ContractWorld {
  readonly cloud: WxCloud;
  /** A collection that nobody else uses; sentences keep to documents of their own in it. */
  readonly collection: string;
  /** The same, with a unique index on the field `key`; the SDK cannot make one. */
  readonly uniqueCollection?: string;
  /** A function that returns its event. */
  readonly echoFunction?: string;
}

/** One thing that CloudBase does, in words and in code. */
export interface Sentence {
  readonly says: string;
  /** What a world may lack; without it the sentence cannot be tried there. */
  readonly needs?: 'uniqueCollection' | 'echoFunction';
  /** Rejects when the world does otherwise. */
  holds(world: ContractWorld): Promise<void>;
}

/** A document of the contract. */
export interface Paper {
  readonly _id: string;
  readonly group: string;
  readonly n: number;
}

/** The world's collection, the command language, and an identifier that nobody else uses. */
export function open({ cloud, collection }: ContractWorld) {
  const database = cloud.database({ throwOnNotFound: false });
  return { database, _: database.command, papers: database.collection(collection), id: randomUUID() };
}

/** What the SDK threw, by number, code and text; undefined when it threw nothing. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ readonly errCode: number; readonly code: string; readonly text: string } | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const { errCode = -1, code = '', message = '' } = Object(error);
    return { errCode: Number(errCode), code: String(code), text: String(message) };
  }
}
