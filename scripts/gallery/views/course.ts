import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, district } = openids;

export const course: ViewsOf<'course'> = ({ branchId, courseId, finishedCourseId }) => {
  const unit = { courseId, unitId: 'unit-1' };
  return {
    list: [{ state: 'content', as: member, desk: true }],
    detail: [{ state: 'content', as: member, query: { courseId } }],
    unit: [
      { state: 'content', as: member, query: unit },
      { state: 'finished', as: member, query: { courseId: finishedCourseId, unitId: 'unit-2' } },
    ],
    quiz: [{ state: 'content', as: member, query: unit }],
    written: [{ state: 'content', as: district, query: { organizationId: 'sj' } }],
    edit: [{ state: 'content', as: district, query: { courseId } }],
    editUnit: [{ state: 'content', as: district, query: unit }],
    year: [{ state: 'content', as: secretary, query: { organizationId: branchId } }],
  };
};
