import { activityContract } from '../../types/activity';
import { serve } from '../shared/serve';
import { checkIn } from './check-in';
import { close } from './close';
import { loaders } from './context';
import { detail } from './detail';
import { ledger } from './ledger';
import { list } from './list';
import { publish } from './publish';
import { roster } from './roster';
import { showCode } from './show-code';

export const main = serve(activityContract, loaders, {
  publish,
  list,
  detail,
  showCode,
  checkIn,
  roster,
  close,
  ledger,
});
