import type { AccessTable } from './entries';

export const access: AccessTable = {
  shown: 'anyone',
  list: { over: ['districtAdmin'] },
  change: { over: ['districtAdmin'] },
};
