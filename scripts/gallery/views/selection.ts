import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, town, admin, member, district } = openids;

export const selection: ViewsOf<'selection'> = ({ branchId, townId }) => {
  const ofTown = { organizationId: townId };
  const branch = { organizationId: branchId };
  const applying = 'demo-selection-applying';
  const shown = 'demo-selection-public';
  return {
    rounds: [
      { state: 'content', as: town, query: ofTown, desk: true },
      { state: 'member', as: member },
      { state: 'branch', as: secretary, query: branch },
    ],
    round: [
      { state: 'content', as: secretary, query: { roundId: applying } },
      { state: 'office', as: town, query: { roundId: 'demo-selection-reviewing' } },
      { state: 'public', as: member, query: { roundId: shown } },
      { state: 'named', as: member, query: { roundId: 'demo-selection-named' } },
    ],
    edit: [
      { state: 'content', as: town, query: { ...ofTown, selection: 'demonstrationVenue' } },
      {
        state: 'known',
        as: town,
        query: { ...ofTown, selection: 'secretaryStudio', roundId: 'demo-selection-reviewing' },
      },
    ],
    apply: [
      { state: 'content', as: secretary, query: { ...branch, roundId: applying } },
      {
        state: 'returned',
        as: secretary,
        query: { ...branch, roundId: applying, applicationId: 'demo-application-0' },
      },
    ],
    applications: [{ state: 'content', as: town, query: { ...ofTown, roundId: applying } }],
    application: [
      { state: 'content', as: secretary, query: { applicationId: 'demo-application-0' } },
      { state: 'toCheck', as: town, query: { applicationId: 'demo-application-1' } },
      { state: 'opinions', as: town, query: { applicationId: 'demo-application-2' } },
      { state: 'objection', as: district, query: { applicationId: 'demo-application-5' } },
    ],
    say: [
      {
        state: 'content',
        as: town,
        query: { what: 'returned', id: 'demo-application-1', version: '0' },
      },
    ],
    publish: [{ state: 'content', as: town, query: { roundId: 'demo-selection-reviewing' } }],
    toReview: [{ state: 'content', as: secretary }],
    review: [{ state: 'content', as: secretary, query: { applicationId: 'demo-application-3' } }],
    publicity: [{ state: 'content', as: member, query: { roundId: shown } }],
    honours: [
      { state: 'content', as: town, query: ofTown, desk: true },
      { state: 'mine', as: member },
    ],
    honour: [
      { state: 'content', as: member, query: { honourId: 'demo-honour-0' } },
      { state: 'office', as: district, query: { honourId: 'demo-honour-1' } },
    ],
    switches: [{ state: 'content', as: admin, query: { organizationId: 'sj' } }],
  };
};
