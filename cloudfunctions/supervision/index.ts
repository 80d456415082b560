import { supervisionContract } from '../../types/supervision/contract';
import { serve } from '../kernel/serve';
import { answer } from './answer';
import { loaders } from './context';
import { get, list } from './list';
import { send } from './send';
import { settle } from './settle';

export default serve(supervisionContract, loaders, { list, get, send, answer, settle });
