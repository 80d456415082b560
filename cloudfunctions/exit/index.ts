import { exitContract } from '../../types/exit/contract';
import { serve } from '../kernel/serve';
import { announce } from './announce';
import { agree, ask } from './ask';
import { loaders } from './context';
import { setReadOnly } from './set-read-only';
import { state } from './state';

export default serve(exitContract, loaders, { state, setReadOnly, announce, ask, agree });
