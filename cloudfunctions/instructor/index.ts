import { instructorContract } from '../../types/instructor/contract';
import { serve } from '../kernel/serve';
import { assign, available, release } from './assign';
import { loaders } from './context';
import { items, settle } from './items';
import { list, people } from './list';
import { mine, subject, subjects } from './looked-after';
import { add, change, end, get } from './profile';
import { visit } from './visit';

export default serve(instructorContract, loaders, {
  list,
  people,
  add,
  get,
  change,
  end,
  subjects,
  assign,
  available,
  release,
  mine,
  subject,
  visit,
  items,
  settle,
});
