import * as all from '../failures';

/** What fields are called, of inputs and of records, of all contexts. The cloud may know some that this app does not. */
export const fieldLabels = Object.assign(
  {},
  ...Object.values(all).map((failures) => ('fields' in failures ? failures.fields : {})),
) as Partial<Record<string, string>>;
