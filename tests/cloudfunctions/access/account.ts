import { keepers, type AccessTable } from './entries';

export const access: AccessTable = {
  agreePrivacy: 'anyone',
  bindByPhone: 'anyone',
  searchBranches: 'anyone',
  branch: 'anyone',
  requestBinding: 'anyone',
  myRequest: 'anyone',
  requests: { over: keepers },
  decide: { over: keepers },
  changePhone: 'bound',
  unbind: 'bound',
  unbindMember: { over: keepers },
};
