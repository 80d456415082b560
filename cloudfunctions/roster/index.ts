import { rosterContract } from '../../types/roster/contract';
import { serve } from '../shared/serve';
import { commit } from './commit';
import { loaders } from './context';
import { exportRoster } from './export';
import { preview } from './preview';
import { rows } from './rows';
import { template } from './template';
import { undo } from './undo';

export const main = serve(rosterContract, loaders, {
  preview,
  rows,
  commit,
  undo,
  export: exportRoster,
  template,
});
