import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'SUPERVISION.NOT_A_BRANCH': '督导函发给党支部，请选择具体的支部',
    'SUPERVISION.NOT_OVER': '这件事没有过期，或者不是党内法规要求的事，不能发函',
    'SUPERVISION.SENT_BEFORE': '同一件事已经发过函，还没有办结',
    'SUPERVISION.DAY_PASSED': '答复期限要在今天以后',
    'SUPERVISION.NOT_YOURS': '由发函的单位办结',
    'SUPERVISION.NOT_ANSWERED': '支部还没有答复',
    'SUPERVISION.SETTLED': '这件函已经答复或者办结了，请刷新看看',
  },
  fields: { number: '文号', dueOn: '答复期限', code: '什么事', as: '怎么办' },
} satisfies Failures;
