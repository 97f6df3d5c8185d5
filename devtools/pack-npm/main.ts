import { PATHS } from '../paths';
import { packNpm } from './pack-npm';

await packNpm(PATHS.root);
