import * as contexts from '../contexts';

type Contexts = typeof contexts;

/** The addresses of every page, by context: `pages.activity.detail({ activityId })`. */
export const pages = Object.fromEntries(
  Object.entries(contexts).map(([name, context]) => [name, context.pages]),
) as { [Name in keyof Contexts]: Contexts[Name]['pages'] };
