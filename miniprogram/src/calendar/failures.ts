import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'CALENDAR.NOT_A_BRANCH': '工作日历按党支部来看，请选择具体的支部',
    'CALENDAR.NO_ENTRY': '日历上没有这一项了，请刷新看看',
    'CALENDAR.FIXED': '这一项的日子是定好的，或者已经办完，不能改期',
    'CALENDAR.OUTSIDE': '这一天不在可以安排的期限里，请另选一天',
  },
  fields: { key: '事项', on: '日期' },
} satisfies Failures;
