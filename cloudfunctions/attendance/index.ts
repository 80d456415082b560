import { attendanceContract } from '../../types/attendance';
import { serve } from '../shared/serve';
import { checkIn } from './check-in';
import { loaders } from './context';
import { roster } from './roster';
import { showCode } from './show-code';

export const main = serve(attendanceContract, loaders, { showCode, checkIn, roster });
