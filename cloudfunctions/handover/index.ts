import { handoverContract } from '../../types/handover/contract';
import { serve } from '../kernel/serve';
import { answer } from './answer';
import { begin } from './begin';
import { loaders } from './context';
import { give } from './give';
import { get, of } from './page';
import { take } from './take';
import { withdraw } from './withdraw';

export default serve(handoverContract, loaders, { of, get, begin, answer, give, take, withdraw });
