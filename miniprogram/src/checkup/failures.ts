import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'CHECKUP.NOT_A_BRANCH': '支部体检按党支部来看，请选择具体的支部',
    'CHECKUP.NOTHING_OPEN': '这个支部没有要办的事了，请刷新看看',
  },
} satisfies Failures;
