import { keepers, type AccessTable } from './entries';

export const access: AccessTable = {
  get: { audience: keepers },
  save: { audience: keepers },
  preparePhoto: { audience: keepers },
  confirm: { audience: keepers },
  history: { audience: keepers },
};
