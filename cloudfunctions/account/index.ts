import { accountContract } from '../../types/account/contract';
import { serve } from '../kernel/serve';
import { agreePrivacy } from './agree-privacy';
import { bindByPhone } from './bind-by-phone';
import { branch } from './branch';
import { changePhone } from './change-phone';
import { loaders } from './context';
import { decide } from './decide';
import { myRequest } from './my-request';
import { requestBinding } from './request-binding';
import { requests } from './requests';
import { searchBranches } from './search-branches';
import { unbind, unbindMember } from './unbind';

export default serve(accountContract, loaders, {
  agreePrivacy,
  bindByPhone,
  searchBranches,
  branch,
  requestBinding,
  myRequest,
  requests,
  decide,
  changePhone,
  unbind,
  unbindMember,
});
