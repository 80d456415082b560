import { clusterContract } from '../../types/cluster/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { board, get, list } from './look';
import { keep, lay, remove, write } from './write';

export default serve(clusterContract, loaders, { list, board, get, keep, lay, write, remove });
