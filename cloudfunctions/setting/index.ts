import { settingContract } from '../../types/setting/contract';
import { serve } from '../kernel/serve';
import { change } from './change';
import { loaders } from './context';
import { list } from './list';
import { shown } from './shown';

export default serve(settingContract, loaders, { shown, list, change });
