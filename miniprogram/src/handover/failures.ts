import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'HANDOVER.NO_SECRETARY_HERE': '这里没有书记一职，请选择具体的党组织',
    'HANDOVER.GOES_ON': '已经有一件移交在办，请先看那一件',
    'HANDOVER.SAME_PERSON': '接手的同志现在就是书记，请另选一位',
    'HANDOVER.NOT_YET': '还没有到这一步，请刷新看看办到哪里了',
    'HANDOVER.OVER': '这件移交已经结束',
    'HANDOVER.OWN_POST': '接手的是您本人，请由另一位同志同意',
  },
  fields: { basis: '依据' },
} satisfies Failures;
