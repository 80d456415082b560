import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, otherSecretary, town, district } = openids;

export const election: ViewsOf<'election'> = ({ branchId, townId, electionId, askedElectionId }) => ({
  body: [{ state: 'content', as: secretary, query: { organizationId: branchId } }],
  detail: [{ state: 'content', as: secretary, query: { electionId } }],
  step: [
    { state: 'content', as: secretary, query: { electionId, step: 'ballots' } },
    { state: 'request', as: otherSecretary, query: { electionId: askedElectionId, step: 'request' } },
    { state: 'voters', as: secretary, query: { electionId, step: 'voters' } },
  ],
  answer: [{ state: 'content', as: district, query: { electionId: askedElectionId } }],
  terms: [{ state: 'content', as: town, query: { organizationId: townId }, desk: true }],
});
