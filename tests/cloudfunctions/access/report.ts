import { officers, type AccessTable } from './entries';

export const access: AccessTable = {
  themeDays: { over: officers },
};
