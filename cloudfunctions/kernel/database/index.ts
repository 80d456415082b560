/** The door to the database: collections typed by their models, and transactions over them. */
export { collection, type Page, type PageOf } from './collection';
export { isConflict } from './conflict';
export type { Document, Field } from './fields';
export {
  allModels,
  defineCollection,
  none,
  type CollectionDeclaration,
  type Model,
  type Over,
  type Told,
  type None,
  type Reference,
} from './model';
export {
  change,
  command,
  countWhere,
  expression,
  within,
  type Changes,
  type Condition,
  type Expression,
} from './query';
export { callerOpenid } from './sdk';
export { inOneRequest } from './one-request';
export { askTogether, fitting, those, whether, type Question } from './together';
export { transaction, type Transaction } from './transaction';
export { withoutWriting } from './writing';
