import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { declaredCollections, environment, functions } from '../../scripts/cloud';
import { Caller } from '../../scripts/caller';
import { accounts, bindings, members, organizations } from './district';

/** Monday, 23 November 2026, 14:00 in Beijing. */
export const noon = Date.UTC(2026, 10, 23, 6);

export const minute = 60_000;

export interface TestCloud {
  cloud: LocalCloud;
  caller: Caller;
}

/** A local cloud with the built functions and the small district; its clock stands where tests put it. */
export async function startTestCloud(): Promise<TestCloud> {
  const cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    functions,
    collections: declaredCollections(),
    environment,
    strictIndexes: true,
    instancesPerFunction: 2,
  });
  cloud.setNow(noon);
  await cloud.importDocuments('organizations', organizations);
  await cloud.importDocuments('members', members);
  await cloud.importDocuments('accounts', accounts);
  await cloud.importDocuments('bindings', bindings);
  return { cloud, caller: new Caller(cloud) };
}
