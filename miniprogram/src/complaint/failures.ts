import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'COMPLAINT.WHICH_BRANCH': '请选一下是哪个支部，或哪个街镇下面的支部',
    'COMPLAINT.NOT_FOUND': { text: '没有找到这件意见；只有当时提出它的微信看得到', closed: true },
    'COMPLAINT.NOT_ANSWERED': '这件意见还在办理，答复以后再评价',
    'COMPLAINT.REOPENED_BEFORE': '这件意见已经请求过一次再答复；还有意见请另提一件',
    'COMPLAINT.ANSWERED_BEFORE': '这件意见已经答复过了',
    'COMPLAINT.NOT_THERE': '不能转到那里：要么说的就是那里的事，要么那里现在没有人办理',
  },
  fields: { level: '由谁办理' },
} satisfies Failures;
