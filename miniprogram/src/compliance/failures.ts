import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'COMPLIANCE.NOT_A_BRANCH': '组织生活情况按党支部来看，请选择具体的支部',
  },
} satisfies Failures;
