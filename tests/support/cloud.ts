import type { LocalCloud } from '../../localcloud';
import { Caller } from '../../scripts/caller';
import type { TakeCloud } from '../environment';
import { accounts, bindings, members, organizations, roleGrants } from './district';

export { patience } from './patience';

declare const takeCloud: TakeCloud;

/** Monday, 23 November 2026, 14:00 in Beijing. */
export const noon = Date.UTC(2026, 10, 23, 6);

export const minute = 60_000;
export const day = 24 * 60 * minute;

export interface TestCloud {
  cloud: LocalCloud;
  caller: Caller;
}

/** A local cloud with the built functions and nothing in it. */
export const startEmptyCloud = (): Promise<LocalCloud> => takeCloud();

/**
 * A local cloud with the built functions and the small district; its clock stands where tests put it. `settings` are
 * the functions' own, in place of those of the demonstration.
 */
export async function startTestCloud(settings?: Record<string, string>): Promise<TestCloud> {
  const cloud = await takeCloud(settings);
  await settle(cloud);
  return { cloud, caller: new Caller(cloud) };
}

/**
 * Brings a world back to its beginning, in a tenth of the time that another takes to start: its functions stay warm. Not
 * for what they remember from call to call, such as the names of branches for a minute.
 */
export async function renew({ cloud }: TestCloud): Promise<void> {
  await cloud.renew();
  await settle(cloud);
}

async function settle(cloud: LocalCloud): Promise<void> {
  cloud.setNow(noon);
  await cloud.importDocuments('organizations', organizations);
  await cloud.importDocuments('members', members);
  await cloud.importDocuments('accounts', accounts);
  await cloud.importDocuments('bindings', bindings);
  await cloud.importDocuments('roleGrants', roleGrants);
}
