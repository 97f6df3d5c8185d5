import { measurePhones } from './measure-phones';

/** Apart from the other benchmarks: a browser's types are not Node's. */
process.stdout.write(JSON.stringify(await measurePhones()));
