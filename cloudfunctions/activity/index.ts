import { activityContract } from '../../types/activity';
import { serve } from '../shared/serve';
import { close } from './close';
import { loaders } from './context';
import { detail } from './detail';
import { ledger } from './ledger';
import { list } from './list';
import { publish } from './publish';

export const main = serve(activityContract, loaders, {
  publish,
  list,
  detail,
  close,
  ledger,
});
