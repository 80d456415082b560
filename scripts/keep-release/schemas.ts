import * as z from 'zod';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';
import { functionOf } from '../../types/shared/functions';

/** The part of JSON Schema (2020-12) that the contracts are written in. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** What an app relies on at an action: where it is answered, what it takes and what it gives. */
export interface Kept {
  function: string;
  input: Schema;
  output: Schema;
}

/** The contracts of today by the actions' full names, as they are kept with a release. */
export const contractsOfToday = (): Record<string, Kept> =>
  Object.fromEntries(
    Object.values(contracts).flatMap(({ context, actions }) =>
      Object.entries(actions as Record<string, Action>).map(([name, { input, output }]) => [
        `${context}.${name}`,
        {
          function: functionOf(context),
          input: schemaOf(input, 'input'),
          output: schemaOf(output, 'output'),
        },
      ]),
    ),
  );

/** Of JSON Schema, what `breaks.ts` compares, and what says nothing of what is taken. */
const compared: readonly (keyof Schema | 'format' | 'default')[] = [
  ...(['type', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items'] as const),
  ...(['anyOf', 'oneOf', 'enum', 'const', 'pattern', 'minLength', 'maxLength'] as const),
  ...(['minItems', 'maxItems', 'minimum', 'maximum', 'format', 'default'] as const),
];

/**
 * A schema as JSON. What JSON Schema cannot say, such as a check by a function, is left out.
 * @throws for a keyword that would be compared by nobody
 */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const unknown = Object.keys(jsonSchema).find((key) => !(compared as readonly string[]).includes(key));
      if (unknown)
        throw new Error(`a contract has ${unknown}, which scripts/keep-release/breaks.ts does not know`);
    },
  }) as Schema;
