import { courseContract } from '../../types/course/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { list } from './list';
import { write } from './write';

export default serve(courseContract, loaders, { list, write });
