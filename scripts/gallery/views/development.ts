import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, town, district } = openids;

export const development: ViewsOf<'development'> = ({ branchId, townId }) => {
  const branch = { organizationId: branchId };
  const person = { developmentId: 'dv-demo-admission' };
  const ownPaper: Record<string, string> = {
    developmentId: 'dv-demo-candidate',
    act: 'paper',
    paper: 'autobiography',
  };
  return {
    board: [{ state: 'content', as: secretary, query: branch, desk: true }],
    person: [{ state: 'content', as: secretary, query: person, desk: true }],
    step: [
      {
        state: 'content',
        as: secretary,
        query: { developmentId: 'dv-demo-admission', step: 'admission' },
      },
    ],
    begin: [{ state: 'content', as: secretary, query: branch }],
    change: [
      { state: 'content', as: secretary, query: { developmentId: 'dv-demo-activist', act: 'review' } },
      {
        state: 'paper',
        as: secretary,
        query: ownPaper,
      },
    ],
    former: [{ state: 'empty', as: secretary, query: branch }],
    asked: [{ state: 'content', as: town, query: { organizationId: townId } }],
    answer: [{ state: 'content', as: town, query: { organizationId: townId, ...person } }],
    backbones: [{ state: 'content', as: secretary, query: branch, desk: true }],
    backbone: [
      { state: 'content', as: secretary, query: { ...branch, way: 'toBackbone' } },
      {
        state: 'on-list',
        as: secretary,
        query: { ...branch, way: 'toMember', id: 'dv-demo-activist' },
      },
    ],
    backboneFigures: [{ state: 'content', as: district, query: { organizationId: 'sj' }, desk: true }],
    share: [{ state: 'content', as: district, query: { organizationId: 'sj' }, desk: true }],
    overview: [{ state: 'content', as: district, query: { organizationId: 'sj' } }],
  };
};
