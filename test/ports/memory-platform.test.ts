import { MemoryPlatform } from '../fakes/memory-platform';
import { platformContract } from './platform-contract';

platformContract('memory', () => new MemoryPlatform());
