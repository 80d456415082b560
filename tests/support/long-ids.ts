import { Caller } from '../../scripts/caller';
import { noon, startEmptyCloud, type TestCloud } from './cloud';
import { accounts, bindings, members, organizations, roleGrants } from './district';

/** An id of the small district as long as production's: 36 characters of a UUID, 28 of an OPENID. */
export const longId = (id: string): string => (id === '' ? '' : id.padEnd(36, '-0123456789abcdef'));
export const longOpenid = (openid: string): string => `o${openid.padEnd(27, '_x')}`.slice(0, 28);

const longPath = (path: string): string => path.split('/').map(longId).join('/');

const lengthen: Record<string, (value: string) => string> = {
  _id: longId,
  parentId: longId,
  organizationId: longId,
  memberId: longId,
  path: longPath,
  orgPath: longPath,
  openid: longOpenid,
  awakeFor: longOpenid,
};

/** A document with every id in it as long as production's. */
export function withLongIds<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withLongIds) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => [
      field,
      typeof held === 'string' ? (lengthen[field]?.(held) ?? held) : (withLongIds(held) as unknown),
    ]),
  ) as T;
}

/** The documents of the small district by collection, with ids as long as production's. */
const smallDistrict = (): [string, object[]][] => [
  ['organizations', withLongIds(organizations)],
  ['members', withLongIds(members)],
  [
    'accounts',
    withLongIds(accounts).map((account, index) => ({
      ...account,
      _id: longOpenid(accounts[index]?._id ?? ''),
    })),
  ],
  ['bindings', withLongIds(bindings)],
  ['roleGrants', withLongIds(roleGrants)],
];

/** A local cloud with some documents by collection; of themselves those of the small district, with long ids. */
export async function startLongCloud(documents = smallDistrict()): Promise<TestCloud> {
  const cloud = await startEmptyCloud();
  const world = { cloud, caller: new Caller(cloud) };
  await begin(world, documents);
  return world;
}

/** Brings a world with long ids back to its beginning, see `renew`. */
export async function renewLong(world: TestCloud, documents: [string, object[]][]): Promise<void> {
  await world.cloud.renew();
  await begin(world, documents);
}

async function begin({ cloud }: TestCloud, documents: [string, object[]][]): Promise<void> {
  cloud.setNow(noon);
  for (const [collection, all] of documents) await cloud.importDocuments(collection, all);
}
