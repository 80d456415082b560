import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CollectionDeclaration } from '../cloudfunctions/kernel/database';
import type { DatabaseRules, StorageRules } from '../localcloud';

/** Where the builds lie, and the settings a local cloud of this product runs with. */

export const root = resolve(__dirname, '..');
export const functions = join(root, 'dist/cloudfunctions');
export const app = join(root, 'dist/h5');

/** The functions' settings on the local cloud; in CloudBase they are set in the console. */
export const environment = {
  TEMPLATE_GUIDANCE_PUBLISHED: 'local-template-guidance-published',
  TEMPLATE_FEEDBACK_DUE: 'local-template-feedback-due',
  TEMPLATE_DIGEST: 'local-template-digest',
  TEMPLATE_ACTIVITY_CHANGED: 'local-template-activity-changed',
  TEMPLATE_ACTIVITY_SOON: 'local-template-activity-soon',
  TEMPLATE_LEAVE_DECIDED: 'local-template-leave-decided',
  TEMPLATE_REQUEST_ANSWERED: 'local-template-request-answered',
  // Keys of the demonstration, where nothing is secret.
  PHONE_KEYS: `demo:${Buffer.alloc(32, 'demonstration').toString('base64')}`,
  PHONE_INDEX_KEY: Buffer.alloc(32, 'fingerprints').toString('base64'),
};

/** A collection as the build declares it: the register as which it leaves, if it does, and whether looking adds to it. */
export interface DeclaredCollection extends CollectionDeclaration {
  sheet?: string;
  /** What it tells somebody of themself, in Chinese. */
  what?: string;
  grows?: true;
}

/** The collections as the build declares them. */
export const declaredCollections = (): DeclaredCollection[] =>
  JSON.parse(readFileSync(join(root, 'dist/collections.json'), 'utf8')) as DeclaredCollection[];

const ruleOf = (what: string): unknown =>
  JSON.parse(readFileSync(join(root, `cloudfunctions/rules/${what}.json`), 'utf8'));

/** What clients may do by themselves, as it is deployed: nothing with the database, and only uploads with files. */
export const rules = {
  databaseRules: ruleOf('database') as DatabaseRules,
  storageRules: ruleOf('storage') as StorageRules,
};

/** The built product, as a local cloud starts with it. */
export const product = () => ({ functions, collections: declaredCollections(), ...rules, environment });
