import { CLOUDBASE_CONTRACT } from './cloudbase-contract';
import { type ContractWorld, open, type Sentence } from './sentence';

/**
 * Tries every sentence in the world and says of each whether it holds (✓), does not (✗, and why) or cannot be tried (–).
 * True when none failed.
 */
export async function tryContract(world: ContractWorld, say: (line: string) => void): Promise<boolean> {
  let isKept = true;
  for (const sentence of CLOUDBASE_CONTRACT) {
    const { says, needs } = sentence;
    if (needs !== undefined && world[needs] === undefined) {
      say(`– ${says} (there is no ${needs})`);
      continue;
    }
    const failure = await failureOf(sentence, world);
    say(failure === undefined ? `✓ ${says}` : `✗ ${says}\n    ${failure}`);
    isKept &&= failure === undefined;
  }
  return isKept;
}

/** Makes the collection where the environment lets it, and makes sure that it is there. */
export async function prepareContract(world: ContractWorld): Promise<void> {
  const { database, papers } = open(world);
  // It stays from one run to the next, because the SDK cannot drop it: then it cannot be made again.
  await database.createCollection(world.collection).catch(() => undefined);
  await papers.count();
}

/** Removes what the sentences left in the collections; files and what they changed elsewhere they remove themselves. */
export async function cleanUpContract(world: ContractWorld): Promise<void> {
  const { database, _ } = open(world);
  for (const name of [world.collection, world.uniqueCollection]) {
    if (name !== undefined)
      await database
        .collection(name)
        .where({ _id: _.exists(true) })
        .remove();
  }
}

async function failureOf({ holds }: Sentence, world: ContractWorld): Promise<string | undefined> {
  try {
    await holds(world);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
