import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, town, district, member } = openids;

export const venue: ViewsOf<'venue'> = ({ branchId, townId }) => {
  const branch = { organizationId: branchId };
  const ofTown = { organizationId: townId };
  const room = { venueId: 'demo-venue-00' };
  return {
    open: [{ state: 'content', as: member, desk: true }],
    kept: [
      { state: 'content', as: secretary, query: branch },
      { state: 'town', as: town, query: ofTown, desk: true },
    ],
    detail: [
      { state: 'content', as: secretary, query: room },
      { state: 'member', as: member, query: { venueId: 'demo-venue-02' } },
    ],
    edit: [
      { state: 'content', as: secretary, query: { ...branch, ...room } },
      { state: 'new', as: town, query: ofTown },
    ],
    closed: [{ state: 'content', as: town, query: { venueId: 'demo-venue-02' } }],
    book: [{ state: 'content', as: secretary, query: { venueId: 'demo-venue-01' } }],
    bookings: [{ state: 'content', as: secretary, query: branch }],
    essentials: [
      { state: 'content', as: secretary, query: room },
      { state: 'fresh', as: town, query: { venueId: 'demo-venue-06' } },
    ],
    check: [{ state: 'content', as: secretary, query: room }],
    review: [{ state: 'content', as: town, query: { venueId: 'demo-venue-04' } }],
    figures: [{ state: 'content', as: town, query: ofTown, desk: true }],
    template: [{ state: 'content', as: district, query: { organizationId: 'sj' } }],
  };
};
