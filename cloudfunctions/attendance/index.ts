import { attendanceContract } from '../../types/attendance/contract';
import { serve } from '../kernel/serve';
import { checkIn } from './check-in';
import { checkInByHand } from './check-in-by-hand';
import { checkInLater } from './check-in-later';
import { checkOut } from './check-out';
import { checkOutLater } from './check-out-later';
import { confirm } from './confirm';
import { loaders } from './context';
import { decideRequest } from './decide-request';
import { mine } from './mine';
import { requestFor, withdrawFor } from './on-behalf';
import { ownRoll } from './own-roll';
import { refuseCheckIn } from './refuse';
import { remind } from './remind';
import { request } from './request';
import { requests } from './requests';
import { revoke } from './revoke';
import { roll } from './roll';
import { showCode } from './show-code';
import { withdrawRequest } from './withdraw-request';

export default serve(attendanceContract, loaders, {
  showCode,
  checkIn,
  checkInLater,
  checkOut,
  checkOutLater,
  roll,
  ownRoll,
  checkInByHand,
  remind,
  revoke,
  confirm,
  refuse: refuseCheckIn,
  request,
  withdrawRequest,
  decideRequest,
  requestFor,
  withdrawFor,
  requests,
  mine,
});
