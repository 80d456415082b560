import * as contexts from '../contexts';
import type { Context } from '../domain/context';

/** What fields are called, of inputs and of records. The cloud may know some that this app does not. */
export const fieldLabels = Object.assign(
  {},
  ...(Object.values(contexts) as Context[]).map(({ fields }) => fields),
) as Partial<Record<string, string>>;
