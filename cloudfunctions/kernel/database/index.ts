/** The door to the database: collections typed by their models, and transactions over them. */
export { besideEach, idUnder, under, type Under, type With } from './beside';
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
  type Reading,
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
export { fitting, grouped, those, whether, type Question } from './questions';
export { askingAtOnce } from './at-once';
export { askTogether } from './together';
export { transaction, type Transaction } from './transaction';
export { noticingWrites, withoutWriting } from './writing';
