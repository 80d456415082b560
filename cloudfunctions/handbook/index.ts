import { handbookContract } from '../../types/handbook/contract';
import { serve } from '../kernel/serve';
import { ask, mine } from './ask';
import { asked } from './asked';
import { confirm } from './confirm';
import { loaders } from './context';
import { current } from './current';
import { read } from './read';
import { review } from './review';
import { settle } from './settle';
import { withdraw } from './withdraw';
import { write } from './write';

export default serve(handbookContract, loaders, {
  current,
  ask,
  mine,
  asked,
  settle,
  review,
  read,
  write,
  withdraw,
  confirm,
});
