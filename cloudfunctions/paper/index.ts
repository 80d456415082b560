import { paperContract } from '../../types/paper/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { print } from './print';
import { set } from './set';
import { take } from './take';

export default serve(paperContract, loaders, { set, take, print });
