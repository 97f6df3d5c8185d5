import { type CloudRules, readCloudRules } from '../../../devtools/localcloud/cloud-rules';
import type { DatabaseRules } from '../../../devtools/localcloud/database-rules';

/** The rules of a deployment and further collections, each with unique indexes over these fields. */
export function rulesWith(collections: Readonly<Record<string, readonly string[]>>): CloudRules {
  const { database, storage } = readCloudRules();
  const added: DatabaseRules['collections'] = {};
  for (const [name, fields] of Object.entries(collections)) {
    const indexes = fields.map((field) => ({
      name: `${field}_unique`,
      keys: [{ name: field, direction: 1 as const }],
      unique: true,
    }));
    added[name] = { acl: 'ADMINONLY', indexes };
  }
  return { database: { collections: { ...database.collections, ...added } }, storage };
}
