import { rosterContract } from '../../types/roster/contract';
import { serve } from '../kernel/serve';
import { commit } from './commit';
import { compare } from './compare';
import { loaders } from './context';
import { exportRoster } from './export';
import { prepareUpload } from './prepare-upload';
import { preview } from './preview';
import { rows } from './rows';
import { agreeToExport, exportRequests } from './second-person';
import { template } from './template';
import { undo } from './undo';

export default serve(rosterContract, loaders, {
  prepareUpload,
  preview,
  rows,
  commit,
  undo,
  compare,
  export: exportRoster,
  exportRequests,
  agreeToExport,
  template,
});
