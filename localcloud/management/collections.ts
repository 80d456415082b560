import { CloudError } from '../errors';
import type { IndexDeclaration } from '../database/index-keys';
import type { Tables } from '../database/tables';
import { listOf, textOf, type ManagementAction } from './action';

interface CreatedIndex {
  IndexName: string;
  MgoKeySchema: {
    MgoIsUnique: boolean;
    MgoIsSparse?: boolean;
    MgoIndexKeys: { Name: string; Direction: string }[];
  };
}

const found = (tables: Tables, name: string): string => {
  if (!tables.has(name))
    throw new CloudError('ResourceNotFound.TableNotExist', `collection ${name} is not found`);
  return name;
};

/** Creates a collection. */
const createTable: ManagementAction = ({ database }, parameters) => {
  database.tables.create(textOf(parameters, 'TableName'));
  return {};
};

/** The indexes of a collection. */
const describeTable: ManagementAction = ({ database: { tables } }, parameters) => {
  const name = found(tables, textOf(parameters, 'TableName'));
  const indexes = tables.indexes(name).map(({ name: index, keys, unique = false }) => ({
    Name: index,
    Unique: unique,
    Size: 0,
    Keys: keys.map(([field, direction]) => ({ Name: field, Direction: String(direction) })),
  }));
  const ofId = { Name: '_id_', Unique: true, Size: 0, Keys: [{ Name: '_id', Direction: '1' }] };
  return { Indexes: [ofId, ...indexes], IndexNum: indexes.length + 1 };
};

/** Adds and drops indexes. Declared together, so that all of it holds or nothing. */
const updateTable: ManagementAction = ({ database: { tables } }, parameters) => {
  const name = found(tables, textOf(parameters, 'TableName'));
  const dropped = listOf<{ IndexName: string }>(parameters, 'DropIndexes').map((one) => one.IndexName);
  const kept = tables.indexes(name).filter((index) => !dropped.includes(index.name));
  const created = listOf<CreatedIndex>(parameters, 'CreateIndexes').map(declarationOf);
  const twice = created.find((index) => kept.some((one) => one.name === index.name));
  if (twice) throw new CloudError('FailedOperation', `index ${twice.name} exists`);
  tables.declare([{ name, indexes: [...kept, ...created] }]);
  return {};
};

const declarationOf = ({ IndexName, MgoKeySchema: schema }: CreatedIndex): IndexDeclaration => ({
  name: IndexName,
  keys: schema.MgoIndexKeys.map(({ Name, Direction }) => [Name, Direction === '-1' ? -1 : 1]),
  ...(schema.MgoIsUnique && { unique: true }),
  ...(schema.MgoIsSparse && { sparse: true }),
});

/** The collections there are, a page of them. */
const listTables: ManagementAction = ({ database: { tables } }, parameters) => {
  const { MgoLimit: limit = 100, MgoOffset: offset = 0 } = parameters as {
    MgoLimit?: number;
    MgoOffset?: number;
  };
  const names = tables.names();
  const page = names.slice(offset, offset + limit);
  return {
    // Where there is none, production answers null.
    Tables: page.length > 0 ? page.map((name) => ({ TableName: name, Count: tables.size(name) })) : null,
    Pager: { Offset: offset, Limit: limit, Total: names.length },
  };
};

/** The actions about collections, by production's names. */
export const COLLECTION_ACTIONS: Record<string, ManagementAction> = {
  CreateTable: createTable,
  DescribeTable: describeTable,
  UpdateTable: updateTable,
  ListTables: listTables,
};
