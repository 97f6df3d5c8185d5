import { type Options, textOf } from '../command-line/arguments';
import { openEnvironment } from './environment';
import { localRegister, type Register, registerOf } from './register';

/** The register of the environment that `--env` names, or of this machine. @throws {ArgumentError} */
export async function openRegister(options: Options, dataFolder: string): Promise<Register> {
  if (options.env === undefined) return localRegister(dataFolder);
  return registerOf((await openEnvironment(textOf(options, 'env'))).records);
}
