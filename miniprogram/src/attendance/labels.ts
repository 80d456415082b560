export { attendanceActWords as attendanceActLabels } from '../../../types/shared/attendances';
