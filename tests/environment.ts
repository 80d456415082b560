import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { startLocalCloud, type LocalCloud } from '../localcloud';
import { environment, product } from '../scripts/cloud';
import { patience } from './support/patience';

/**
 * The Node in which a file of tests runs. Between files it keeps one local cloud warm: most of what a short file would
 * take is a cloud, the SDK and the functions running for the first time. Whoever takes it finds it empty, and what its
 * functions remembered is forgotten.
 */

/** A cloud as the tests of actions have it. @param settings the functions' own, in place of those of the demonstration */
async function startCloud(settings: Record<string, string> = {}): Promise<LocalCloud> {
  const cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    ...product(),
    environment: { ...environment, ...settings },
    strictIndexes: true,
    instancesPerFunction: 2,
    patience,
    background: true,
  });
  return {
    ...cloud,
    // A file of tests has an `Object` and a `Date` of its own, by which the cloud would not know them.
    importDocuments: (collection, documents, how) =>
      cloud.importDocuments(collection, structuredClone(documents), how),
  };
}

let warm: Promise<LocalCloud> | undefined;
let isTaken = false;

/** The warm cloud; a second one at a time, and one with settings of its own, starts for itself. */
async function takeCloud(settings?: Record<string, string>): Promise<LocalCloud> {
  if (isTaken || settings) return startCloud(settings);
  isTaken = true;
  warm ??= startCloud();
  const cloud = await warm;
  await cloud.renew({ forgets: true });
  const close = async () => {
    isTaken = false;
  };
  return { ...cloud, close };
}

export type TakeCloud = typeof takeCloud;

/** What the cloud complains of is heard by the tests of the file that has it. */
let heardBy: { console: Console } | undefined;
const complain = console.error;
console.error = (...said: unknown[]) => (heardBy ? heardBy.console.error(...said) : complain(...said));

export default class extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    heardBy = this.global as unknown as { console: Console };
    Object.assign(this.global, { takeCloud });
  }

  override async teardown(): Promise<void> {
    isTaken = false;
    heardBy = undefined;
    await super.teardown();
  }
}
