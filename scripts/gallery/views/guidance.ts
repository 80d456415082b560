import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, town, district } = openids;

export const guidance: ViewsOf<'guidance'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  const above = { organizationId: ids.townId };
  const all = { organizationId: 'sj' };
  return {
    detail: [
      { state: 'content', as: member, query: { guidanceId: ids.guidanceId } },
      { state: 'secretary', as: secretary, query: { guidanceId: ids.guidanceId } },
      { state: 'officer', as: district, query: { guidanceId: ids.guidanceId } },
    ],
    feedback: [{ state: 'content', as: secretary, query: { ...branch, guidanceId: ids.guidanceId } }],
    report: [
      { state: 'content', as: district, query: { ...all, guidanceId: ids.guidanceId }, desk: true },
      { state: 'town', as: town, query: { ...above, guidanceId: ids.guidanceId } },
    ],
    told: [
      {
        state: 'content',
        as: district,
        query: { organizationId: ids.toldBranchId, guidanceId: ids.guidanceId },
        desk: true,
      },
      { state: 'untold', as: town, query: { ...branch, guidanceId: ids.guidanceId } },
    ],
    list: [{ state: 'content', as: district }],
    draft: [
      { state: 'content', as: district, query: { guidanceId: ids.draftGuidanceId } },
      { state: 'refused', as: member, query: { guidanceId: ids.draftGuidanceId } },
    ],
    edit: [
      { state: 'content', as: district, query: { ...all, month: ids.nextMonth } },
      { state: 'version', as: district, query: { ...all, month: ids.month } },
    ],
  };
};
