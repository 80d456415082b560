import { calendarContract } from '../../types/calendar/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { plan } from './plan';
import { year } from './year';

export default serve(calendarContract, loaders, { year, plan });
