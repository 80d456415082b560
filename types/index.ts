import type * as z from 'zod';
import type { CommonCode } from './contract';
import * as contracts from './contracts';

export { contracts };

type Contracts = typeof contracts;

/** A bounded context of the product. */
export type Context = keyof Contracts;

/** The actions of all contexts under their full names, `context.action`. */
type AllActions = {
  [C in keyof Contracts]: {
    [A in Extract<keyof Contracts[C]['actions'], string> as `${C}.${A}`]: Contracts[C]['actions'][A];
  };
}[keyof Contracts];

type UnionToIntersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

type Actions = UnionToIntersection<AllActions>;

/** `activity.checkIn` and its like. */
export type ActionName = keyof Actions;

type Part<Name extends ActionName, Key extends 'input' | 'output'> =
  Actions[Name] extends Record<Key, infer Schema> ? Schema : never;

export type Input<Name extends ActionName> = z.input<Extract<Part<Name, 'input'>, z.ZodType>>;
export type Output<Name extends ActionName> = z.output<Extract<Part<Name, 'output'>, z.ZodType>>;

/** Every code a function may answer. */
export type ErrorCode =
  | CommonCode
  | {
      [Name in ActionName]: Actions[Name] extends { errors: readonly (infer Code)[] } ? Code : never;
    }[ActionName];
