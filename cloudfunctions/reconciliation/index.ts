import { reconciliationContract } from '../../types/reconciliation/contract';
import { serve } from '../kernel/serve';
import { advance } from './advance';
import { begin, prepareUpload } from './begin';
import { loaders } from './context';
import { decide } from './decide';
import { get, list, rows } from './look';
import { sheet } from './sheet';
import { takeAll } from './take-all';
import { undo } from './undo';

export default serve(reconciliationContract, loaders, {
  prepareUpload,
  begin,
  advance,
  list,
  get,
  rows,
  decide,
  takeAll,
  undo,
  sheet,
});
