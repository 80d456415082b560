import { surveyContract } from '../../types/survey/contract';
import { serve } from '../kernel/serve';
import { answer, page, same } from './answer';
import { begin, end } from './begin';
import { loaders } from './context';
import { form } from './form';
import { beginFormation, drop, formation, formations, recordFormation } from './formation';
import { list, progress, tasks } from './list';

export default serve(surveyContract, loaders, {
  list,
  begin,
  end,
  progress,
  tasks,
  page,
  answer,
  same,
  formations,
  beginFormation,
  formation,
  recordFormation,
  form,
  drop,
});
