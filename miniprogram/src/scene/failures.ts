import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'SCENE.NOT_FOUND': '没有认出这个小程序码，请向发给您的人要一个新的',
    'SCENE.NOT_AN_OFFICE': '街镇和区里才有这个码；诉求没有开通时也没有',
    'SCENE.NO_PICTURE': '微信暂时没能生成小程序码，请过几分钟再试',
  },
  fields: { address: '页面' },
} satisfies Failures;
