import { trainingContract } from '../../types/training/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { list } from './list';
import { write } from './write';

export default serve(trainingContract, loaders, { list, write });
