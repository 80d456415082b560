import { learningContract } from '../../types/learning/contract';
import { serve } from '../kernel/serve';
import { mine, person } from './account';
import { loaders } from './context';
import { correct, undo } from './correct';
import { coverage } from './coverage';
import { invite } from './invite';
import { members } from './members';
import { tab } from './tab';

export default serve(learningContract, loaders, {
  tab,
  mine,
  person,
  members,
  correct,
  undo,
  invite,
  coverage,
});
