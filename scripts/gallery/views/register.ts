import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, town, admin, member } = openids;

export const register: ViewsOf<'register'> = ({ branchId, townId }) => {
  const branch = { organizationId: branchId };
  const ofTown = { organizationId: townId };
  return {
    all: [
      { state: 'content', as: secretary, query: branch, desk: true },
      { state: 'member', as: member },
    ],
    list: [
      { state: 'content', as: town, query: { ...ofTown, register: 'caseLibrary' }, desk: true },
      { state: 'issues', as: secretary, query: { ...branch, register: 'issueList' } },
      { state: 'shown', as: member, query: { organizationId: 'sj', register: 'policyEntry' } },
      { state: 'empty', as: secretary, query: { ...branch, register: 'talentIntent' } },
    ],
    record: [
      { state: 'content', as: town, query: { recordId: 'demo-register-05' } },
      { state: 'shared', as: member, query: { recordId: 'demo-register-00' } },
      { state: 'fresh', as: secretary, query: { recordId: 'demo-register-04' } },
      { state: 'campaign', as: secretary, query: { recordId: 'demo-register-30' } },
      { state: 'part', as: secretary, query: { recordId: 'demo-register-32' } },
    ],
    edit: [
      { state: 'content', as: secretary, query: { ...branch, register: 'pioneerPost' } },
      {
        state: 'known',
        as: secretary,
        query: { ...branch, register: 'issueList', recordId: 'demo-register-04' },
      },
    ],
    move: [{ state: 'content', as: secretary, query: { recordId: 'demo-register-04', move: 'report' } }],
    figures: [{ state: 'content', as: town, query: { ...ofTown, register: 'issueList' } }],
    teams: [{ state: 'content', as: town, query: ofTown, desk: true }],
    switches: [{ state: 'content', as: admin, query: { organizationId: 'sj' }, desk: true }],
  };
};
