import type { CollectionDeclaration } from '../../../cloudfunctions/kernel/database';
import type { CloudIndex, ManagedCloud } from '../cloud';
import { each, type Plan, type Step } from '../step';

type Index = CollectionDeclaration['indexes'][number];

/**
 * Collections that are not there, indexes that are not there or are others than declared, and who may reach collections.
 * Nothing is ever dropped that is not put in again: what an earlier release needs may stay.
 */
export async function planCollections(cloud: ManagedCloud, declared: CollectionDeclaration[]): Promise<Plan> {
  const there = new Set(await cloud.collections());
  const names = declared.map(({ name }) => name);
  const known = names.filter((name) => there.has(name));
  const [indexes, permissions] = await Promise.all([
    each(known, async (name) => [name, await cloud.indexes(name)] as const),
    cloud.permissions(known),
  ]);
  const indexesOf = new Map(indexes);
  const create = names
    .filter((name) => !there.has(name))
    .map((name): Step => ({ what: `建集合 ${name}`, run: () => cloud.createCollection(name) }));
  const index = declared.flatMap(({ name, indexes: wanted }) =>
    indexStep(cloud, name, { wanted, found: indexesOf.get(name) ?? [] }),
  );
  const close = names
    .filter((name) => permissions.get(name) !== 'ADMINONLY')
    .map((name): Step => ({
      what: `集合 ${name} 设为仅云函数可读写`,
      run: () => cloud.setPermission(name, 'ADMINONLY'),
    }));
  return [create, close, index];
}

function indexStep(
  cloud: ManagedCloud,
  collection: string,
  { wanted, found }: { wanted: Index[]; found: CloudIndex[] },
): Step[] {
  const fieldsOf = new Map(found.map(({ name, fields }) => [name, fields.join()]));
  const put = wanted.filter((index) => fieldsOf.get(index.name) !== fieldsIn(index));
  if (put.length === 0) return [];
  const replaced = put.filter(({ name }) => fieldsOf.has(name)).map(({ name }) => name);
  return [
    {
      what: `集合 ${collection} 建索引 ${put.map(({ name }) => name).join('、')}`,
      run: () => cloud.putIndexes(collection, put, replaced),
    },
  ];
}

const fieldsIn = ({ keys }: Index): string =>
  keys.map(([field, direction]) => (direction === -1 ? `-${field}` : field)).join();
