import { openids } from '../../demo/accounts';
import type { View, ViewsOf } from '../view';

const { instructor: self, town, district } = openids;

export const survey: ViewsOf<'survey'> = ({ townId, surveyId, formationId, surveyedId, lookedAfterId }) => {
  const office: View['query'] = { organizationId: townId };
  const one: View['query'] = { ...office, surveyId };
  const surveyed: View['query'] = { subjectId: surveyedId, surveyId };
  return {
    list: [
      { state: 'content', as: town, query: office },
      { state: 'own', as: self, query: office },
    ],
    begin: [
      { state: 'content', as: town, query: office },
      { state: 'district', as: district, query: { organizationId: 'sj' } },
    ],
    progress: [
      { state: 'content', as: town, query: one },
      { state: 'district', as: district, query: { organizationId: 'sj', surveyId: 'q-demo-sj' }, desk: true },
    ],
    tasks: [
      { state: 'content', as: town, query: { ...one, state: 'open' }, desk: true },
      { state: 'empty', as: town, query: { ...one, state: 'ended' } },
    ],
    subject: [
      { state: 'content', as: town, query: surveyed },
      { state: 'own', as: self, query: { subjectId: lookedAfterId } },
    ],
    formations: [{ state: 'content', as: town, query: office }],
    found: [{ state: 'content', as: town, query: { subjectId: surveyedId } }],
    formation: [{ state: 'content', as: town, query: { formationId } }],
  };
};
