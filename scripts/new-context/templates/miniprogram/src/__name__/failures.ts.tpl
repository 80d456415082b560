import type { Failures } from '../services/failure';

export const failures = {
  errors: { '__CODE__.NOT_A_BRANCH': '__term__按党支部登记，请选择具体的支部' },
} satisfies Failures;
