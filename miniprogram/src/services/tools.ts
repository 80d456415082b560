import * as contexts from '../contexts';

/** The tools of all contexts, in no order. */
export const tools = Object.values(contexts).flatMap(({ tools: said }) => ('none' in said ? [] : [...said]));
