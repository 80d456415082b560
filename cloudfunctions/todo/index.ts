import { todoContract } from '../../types/todo/contract';
import { serve } from '../kernel/serve';
import { list } from './list';

export default serve(todoContract, {}, { list });
