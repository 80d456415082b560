import { count, files, line, member, register, text } from '../declare';

/** 专项行动认领: what a branch takes on of a campaign, and what came of it. Taken on freely: nobody owes one. */
export default register({
  term: '专项行动认领',
  group: '做法和问题',
  hint: '支部认领的任务和结果',
  source: '一（三）',
  over: { branch: ['keepers'] },
  sees: 'members',
  under: { register: 'specialCampaign', verb: '认领一件' },
  fields: {
    title: line('认领什么', { needed: true }),
    lead: member('谁牵头（可以不选）'),
    people: count('参加的党员（可以不写）', '人'),
    result: text('做成了什么', { needed: true }),
    shows: files('照片或材料（可以不传）'),
  },
  title: 'title',
  states: {
    taken: { word: '在做', tone: 'waiting' },
    done: { word: '做好了', tone: 'good', ends: true },
    dropped: { word: '不做了', tone: 'plain', ends: true, cameToNothing: true },
  },
  moves: {
    finish: {
      word: '做好了',
      from: ['taken'],
      to: 'done',
      by: 'writers',
      asks: ['result', 'people', 'shows'],
      tells: 'above',
    },
    drop: { word: '不做了', from: ['taken'], to: 'dropped', by: 'writers' },
  },
  figures: [
    { word: '认领', of: 'all' },
    { word: '做好', of: 'state', is: 'done' },
    { word: '参加党员', of: 'sum', field: 'people' },
  ],
  keptYears: 5,
});
