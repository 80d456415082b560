import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  resolve: 'anyone',
  ofActivity: { over: keepers },
  ofBranch: { over: keepers },
  ofOffice: { over: officers },
};
