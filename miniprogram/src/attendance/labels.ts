export { attendanceActWords as attendanceActLabels } from '../../../types/shared/attendance-acts';
