import { choice, day, line, selection, text } from '../../../cloudfunctions/domain/selection/declare';

/** A selection that is not ours: what another district might have. Nothing else is written for it. */
export default selection({
  term: '示范读书角',
  hint: '大家常来的读书角',
  source: '一（三）',
  of: 'member',
  named: '管书的党员',
  model: true,
  runBy: ['town'],
  proposedBy: ['branch'],
  conditions: [{ text: '每周开放', basis: 'notice' }],
  fields: {
    kind: choice('哪一种', { shelf: '书架', room: '书屋' }, { needed: true }),
    room: line('在哪一间', { needed: { field: 'kind', is: ['room'] } }),
    did: text('做了什么', { needed: true }),
    since: day('从哪天开始'),
  },
  publicityDays: 3,
  termYears: 2,
  keptYears: 1,
});
