import * as contexts from '../contexts';

/** What fields are called, of inputs and of records. The cloud may know some that this app does not. */
export const fieldLabels = Object.assign(
  {},
  ...Object.values(contexts).map((context) => ('fields' in context ? context.fields : {})),
) as Partial<Record<string, string>>;
