import * as v from 'valibot';
import { ErrorCode } from '../errors';
import { Outputs } from './answers';
import { INPUTS } from './inputs';

export type FunctionName = keyof typeof INPUTS;
export type Input<F extends FunctionName> = v.InferOutput<(typeof INPUTS)[F]>;
export type Output<F extends FunctionName> = Outputs[F];

/** How every function answers: a value, or a code and never a text or a stack. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode };
