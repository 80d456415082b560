import type { Document, Value } from '../documents';

/** Where an expression is evaluated: the document, and what the variables around it stand for. */
export interface Scope {
  root: Document;
  variables: Readonly<Record<string, Value>>;
}

/** A compiled expression; it gives `undefined` for what is missing. */
export type Evaluate = (scope: Scope) => Value;

/** Compiles a part of an expression; `bound` names the variables that the operator around it binds. */
export type Compile = (expression: Value, bound?: readonly string[]) => Evaluate;

/** An expression operator: it turns its operand, not yet compiled, into what gives its value. */
export type Operator = (operand: Value, compile: Compile) => Evaluate;

/** Operators by name, with their dollar. */
export type Operators = Readonly<Record<string, Operator>>;
