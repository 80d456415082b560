import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'DEMOCRATIC_REVIEW.NOT_A_BRANCH': '民主评议按党支部登记，请选择具体的支部',
    'DEMOCRATIC_REVIEW.CHANGED': '别的同志刚改过，请返回看看最新的再登记',
    'DEMOCRATIC_REVIEW.YEAR_TO_COME': '还没有到那一年，到时候再登记',
    'DEMOCRATIC_REVIEW.NOT_YET': '还没有轮到这一步，请先办前面的',
    'DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT': '数字对不上，请对照前面的数再核一遍',
    'DEMOCRATIC_REVIEW.TOO_MANY_EXCELLENT': '优秀的人数超过了一般的比例，请核对；确实要超过的，写上原因',
    'DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE': '日期对不上，请再核对',
    'DEMOCRATIC_REVIEW.LISTED_TWICE': '清单里有两条重了，请删去一条',
    'DEMOCRATIC_REVIEW.REASON_NEEDED': '更正要写上原因',
  },
  fields: {
    issued: '发出',
    returned: '收回',
    valid: '有效',
    excellent: '优秀',
    qualified: '合格',
    basic: '基本合格',
    unqualified: '不合格',
    members: '人数',
  },
} satisfies Failures;
