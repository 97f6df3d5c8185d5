import { parseArgs } from 'node:util';
import { CtidError } from '#core/errors';
import { ERROR_TEXT } from '../../miniprogram/services/error-text';
import type { Words } from '../../miniprogram/services/error-texts/stage-texts';
import { SecretFileError } from '../trust/secret-file';
import { ArgumentError, type Options } from './arguments';

/** A command of an operator or a developer. */
export interface Command {
  /** What it does with what its name says; most of them `add`. */
  readonly verb?: string;
  /** How to call it, and what its options may hold. */
  readonly usage: string;
  readonly options: Readonly<Record<string, { readonly default?: string }>>;
  /** @returns what it did */
  run(options: Options, dataFolder: string): Words | Promise<Words>;
}

/** What a command says, and its exit code: 0 done, 1 refused, 2 called wrongly. */
export interface Reply {
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

/** Runs a command as it was typed. What can go wrong with what was typed never shows a stack. */
export async function runCommand(command: Command, typed: readonly string[], dataFolder: string): Promise<Reply> {
  try {
    const done = await command.run(readOptions(command, typed), dataFolder);
    return { exitCode: 0, text: `${done.zh}\n${done.en}\n` };
  } catch (error) {
    const { exitCode, lines } = explain(error);
    return { exitCode, text: [...lines, '', command.usage, ''].join('\n') };
  }
}

/** @throws {ArgumentError} for an unknown option, one without its value, and anything but the verb */
function readOptions({ options, verb = 'add' }: Command, typed: readonly string[]): Options {
  const texts = Object.entries(options).map(([name, option]) => [name, { ...option, type: 'string' }] as const);
  const { values, positionals } = parseOrRefuse(typed, Object.fromEntries(texts));
  if (positionals.join(' ') === verb) return values;
  throw new ArgumentError({ zh: `要做什么？目前只有 ${verb}。`, en: `To do what? There is only ${verb}.` });
}

function parseOrRefuse(typed: readonly string[], options: Readonly<Record<string, { type: 'string' }>>) {
  try {
    return parseArgs({ args: [...typed], allowPositionals: true, options });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new ArgumentError({ zh: '参数写错了。', en: reason });
  }
}

function explain(error: unknown): { exitCode: 1 | 2; lines: readonly string[] } {
  if (error instanceof ArgumentError) return { exitCode: 2, lines: [error.words.zh, error.words.en] };
  if (error instanceof SecretFileError) return { exitCode: 2, lines: ['密钥文件不能用。', error.message] };
  if (!(error instanceof CtidError)) throw error;
  const { zh, en, next } = ERROR_TEXT[error.code].citizen;
  return { exitCode: 1, lines: [error.code, `${zh}${next.zh}`, `${en} ${next.en}`] };
}
