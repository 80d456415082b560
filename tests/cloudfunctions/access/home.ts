import type { AccessTable } from './entries';

export const access: AccessTable = {
  get: 'anyone',
};
