import { serviceRequestContract } from '../../types/serviceRequest/contract';
import { serve } from '../kernel/serve';
import { assign } from './assign';
import { loaders } from './context';
import { answer, decline, note, object } from './doing';
import { askExtension, decideExtension } from './extension';
import { list } from './list';
import { get, mine, ofBranch } from './mine';
import { prepare } from './prepare';
import { raise, raiseForBranch, raiseForSubject } from './raise';
import { rate, reopen } from './rate';
import { read, showContact } from './read';

export default serve(serviceRequestContract, loaders, {
  prepare,
  raise,
  raiseForBranch,
  raiseForSubject,
  mine,
  ofBranch,
  get,
  rate,
  reopen,
  list,
  read,
  showContact,
  assign,
  decline,
  object,
  note,
  askExtension,
  decideExtension,
  answer,
});
