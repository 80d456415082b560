import { coverageContract } from '../../types/coverage/contract';
import { serve } from '../kernel/serve';
import { board, history } from './board';
import { loaders } from './context';
import { close, copy, lay } from './lay';

export default serve(coverageContract, loaders, { board, history, lay, copy, close });
