import { minutesContract } from '../../types/minutes/contract';
import { serve } from '../kernel/serve';
import { confirm } from './confirm';
import { confirmOnPaper } from './confirm-on-paper';
import { loaders } from './context';
import { get } from './get';
import { history } from './history';
import { preparePhoto } from './prepare-photo';
import { save } from './save';

export default serve(minutesContract, loaders, { get, save, preparePhoto, confirm, confirmOnPaper, history });
