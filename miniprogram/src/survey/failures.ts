import type { Failures } from '../services/failure';

export const failures = {
  errors: { 'SURVEY.NOT_A_BRANCH': '排摸按党支部登记，请选择具体的支部' },
} satisfies Failures;
