import { selectionContract } from '../../types/selection/contract';
import { serve } from '../kernel/serve';
import { application, applications } from './applications';
import { apply, withdraw } from './apply';
import { check } from './check';
import { loaders } from './context';
import { name, object, publish } from './decide';
import { honour, honours, look, mine } from './honours';
import { close, reviewers, save } from './notice';
import { publicity } from './publicity';
import { opine, review, toReview } from './review';
import { round, rounds } from './rounds';
import { switches, switchOne } from './switches';

export default serve(selectionContract, loaders, {
  rounds,
  round,
  save,
  reviewers,
  close,
  apply,
  applications,
  application,
  withdraw,
  check,
  toReview,
  review,
  opine,
  publish,
  object,
  name,
  publicity,
  honours,
  mine,
  honour,
  look,
  switches,
  switch: switchOne,
});
