import { subjectContract } from '../../types/subject/contract';
import { serve } from '../kernel/serve';
import { add } from './add';
import { change } from './change';
import { setContact, showContact } from './contact';
import { loaders } from './context';
import { cover } from './cover';
import { correct, covered, ofBranch } from './covered';
import { get } from './get';
import { list } from './list';

export default serve(subjectContract, loaders, {
  list,
  get,
  add,
  change,
  cover,
  setContact,
  showContact,
  covered,
  ofBranch,
  correct,
});
