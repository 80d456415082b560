import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'LEARNING.NOT_A_BRANCH': '党员的学时按党支部来看，请选择具体的支部',
    'LEARNING.NOT_YET': '这一天还没到，请改成学习的日期',
    'LEARNING.YEAR_CLOSED': '只能补记今年和去年的学习',
    'LEARNING.BELOW_ZERO': '这一年没有这么多学时可以减，请核对后再写',
    'LEARNING.NO_CORRECTION': '只能撤回补记的学时。活动、培训班的学时跟着签到走，请在那里更正',
  },
} satisfies Failures;
