import { __name__Contract } from '../../types/__name__/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { list } from './list';
import { write } from './write';

export default serve(__name__Contract, loaders, { list, write });
