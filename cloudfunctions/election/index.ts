import { electionContract } from '../../types/election/contract';
import { serve } from '../kernel/serve';
import { answer } from './answer';
import { body } from './body';
import { cancel } from './cancel';
import { loaders } from './context';
import { get } from './get';
import { install } from './install';
import { list } from './list';
import { record } from './record';
import { start } from './start';
import { terms } from './terms';

export default serve(electionContract, loaders, {
  body,
  start,
  get,
  record,
  answer,
  install,
  cancel,
  list,
  terms,
});
