import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'HANDBOOK.NOT_THE_DISTRICT': '手册由区里维护，请在区级的工作台里打开',
    'HANDBOOK.NOT_FOUND': { text: '没有找到这一条，可能已经撤下', closed: true },
    'HANDBOOK.SETTLED_BEFORE': { text: '这个问题已经有人答复了', closed: true },
    'HANDBOOK.NO_ANSWER': '请选一条答案，或写几句答复',
    'HANDBOOK.CHANGED_MEANWHILE': '别人刚刚改过这一条，请返回重新打开再改',
    'HANDBOOK.UNKNOWN_RULE': '依据里有一条规则已经没有了，请返回重新打开',
    'HANDBOOK.FULL': '区里写的答案太多，或这一条改过太多次，请先撤下用不着的',
  },
  fields: { chapter: '哪一章', question: '问题', answer: '答案' },
} satisfies Failures;
