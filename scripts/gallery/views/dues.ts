import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, town } = openids;

export const dues: ViewsOf<'dues'> = ({ branchId, townId, memberId }) => {
  const branch = { organizationId: branchId };
  return {
    mine: [{ state: 'content', as: member }],
    reckon: [{ state: 'content', as: member }],
    month: [{ state: 'content', as: secretary, query: branch, desk: true }],
    assessments: [{ state: 'content', as: secretary, query: branch }],
    assess: [{ state: 'content', as: secretary, query: { ...branch, memberId } }],
    relieve: [{ state: 'content', as: secretary, query: { ...branch, memberId } }],
    handUps: [{ state: 'content', as: secretary, query: branch }],
    note: [{ state: 'content', as: secretary, query: { ...branch, act: 'handUp' } }],
    year: [{ state: 'content', as: member, query: branch }],
    overview: [{ state: 'content', as: town, query: { organizationId: townId }, desk: true }],
    received: [{ state: 'content', as: town, query: { organizationId: townId } }],
    arrange: [{ state: 'content', as: secretary, query: branch }],
  };
};
