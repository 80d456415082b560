import { minutesContract } from '../../types/minutes/contract';
import { serve } from '../shared/serve';
import { confirm } from './confirm';
import { loaders } from './context';
import { get } from './get';
import { history } from './history';
import { preparePhoto } from './prepare-photo';
import { save } from './save';

export const main = serve(minutesContract, loaders, { get, save, preparePhoto, confirm, history });
