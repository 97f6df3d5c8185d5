import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What was typed; something that cannot be meant ends the process with the usage and 2, never with a stack. */
export function typedOptions<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    process.stderr.write(`参数写错了。\n${reason}\n\n${usage}\n`);
    process.exit(2);
  }
}
