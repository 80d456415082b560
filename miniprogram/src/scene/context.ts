import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('scene', {
  arrive: takes<{ scene: string }>(),
  code: takes<{ activityId?: string; organizationId?: string; officeId?: string }>(),
});

/** 小程序码: pictures that lead into the app, and where they lead. */
export const scene = {
  name: 'scene',
  pages,
  tools: none<'codes are made where their activity or branch is shown'>(),
  todo: none<'nobody waits for a code'>(),
  notices: none<'nobody waits for a code'>(),
} satisfies Context;
