import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('scene', {
  arrive: takes<{ scene: string }>(),
  code: takes<{ activityId?: string; organizationId?: string }>(),
});

/** 小程序码: pictures that lead into the app, and where they lead. */
export const scene = {
  name: 'scene',
  pages,
  errors: {
    'SCENE.NOT_FOUND': '没有认出这个小程序码，请向发给您的人要一个新的',
    'SCENE.NO_PICTURE': '微信暂时没能生成小程序码，请过几分钟再试',
  },
  fields: { address: '页面' },
  tools: none<'codes are made where their activity or branch is shown'>(),
  todo: none<'nobody waits for a code'>(),
  notices: none<'nobody waits for a code'>(),
  basis: none<'nothing is required here'>(),
  calendar: none<'nothing here has a day'>(),
} satisfies Context;
