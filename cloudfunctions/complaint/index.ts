import { complaintContract } from '../../types/complaint/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { answer, handOn, read } from './handle';
import { list } from './list';
import { get, mine } from './mine';
import { months } from './months';
import { prepare } from './prepare';
import { rate, reopen } from './rate';
import { send } from './send';

export default serve(complaintContract, loaders, {
  prepare,
  send,
  mine,
  get,
  rate,
  reopen,
  months,
  list,
  read,
  answer,
  handOn,
});
