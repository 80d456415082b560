import { memberContract } from '../../types/member/contract';
import { serve } from '../kernel/serve';
import { askCorrection } from './ask-correction';
import { becomeFull } from './become-full';
import { loaders } from './context';
import { corrections } from './corrections';
import { decideTransfer } from './decide-transfer';
import { edit } from './edit';
import { leave } from './leave';
import { list } from './list';
import { mine } from './mine';
import { receive } from './receive';
import { setAway } from './set-away';
import { setGroup } from './set-group';
import { settleCorrection } from './settle-correction';
import { showPhone } from './show-phone';
import { transferOut } from './transfer-out';
import { transfers } from './transfers';
import { withdrawTransfer } from './withdraw-transfer';

export default serve(memberContract, loaders, {
  list,
  corrections,
  showPhone,
  mine,
  askCorrection,
  settleCorrection,
  becomeFull,
  edit,
  setAway,
  setGroup,
  leave,
  transferOut,
  decideTransfer,
  withdrawTransfer,
  receive,
  transfers,
});
