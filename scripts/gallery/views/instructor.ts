import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { instructor: self, town, district } = openids;

export const instructor: ViewsOf<'instructor'> = ({ townId, instructorId, lookedAfterId, subjectId }) => {
  const office: View['query'] = { organizationId: townId };
  const one: View['query'] = { instructorId };
  const lookedAfter: View['query'] = { subjectId: lookedAfterId };
  return {
    list: [
      { state: 'content', as: town, query: office, desk: true },
      { state: 'district', as: district, query: { organizationId: 'sj' }, desk: true },
    ],
    edit: [
      { state: 'content', as: town, query: office },
      { state: 'known', as: town, query: one },
    ],
    detail: [{ state: 'content', as: town, query: one, desk: true }],
    assign: [{ state: 'content', as: town, query: { ...one, organizationId: townId } }],
    choose: [{ state: 'content', as: town, query: lookedAfter }],
    mine: [
      { state: 'content', as: self, query: office, desk: true },
      { state: 'refused', as: town, query: office },
    ],
    subject: [
      { state: 'content', as: self, query: lookedAfter },
      { state: 'office', as: town, query: lookedAfter },
      { state: 'nobody', as: town, query: { subjectId } },
    ],
    visit: [{ state: 'content', as: self, query: lookedAfter }],
    items: [
      { state: 'content', as: town, query: office },
      { state: 'own', as: self, query: office },
    ],
  };
};
