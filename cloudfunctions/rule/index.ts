import { ruleContract } from '../../types/rule/contract';
import { serve } from '../kernel/serve';
import { amendments } from './amendments';
import { confirm } from './confirm';
import { loaders } from './context';
import { list } from './list';
import { preview } from './preview';
import { propose } from './propose';
import { takeBack } from './take-back';
import { countWorkDays, workDays } from './work-days';

export default serve(ruleContract, loaders, {
  list,
  workDays,
  countWorkDays,
  amendments,
  preview,
  propose,
  confirm,
  takeBack,
});
