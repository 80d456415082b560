import { count, day, files, line, register, subject, text } from '../declare';

/** 党员业主沙龙: a meeting of Party members who own enterprises, its topic, what it agreed on, and whose turn it is. */
export default register({
  term: '党员业主沙龙',
  group: '队伍',
  hint: '议题、纪要，轮到谁召集',
  source: '一（二）',
  over: {
    district: ['officers'],
    town: ['officers'],
    committee: ['keepers'],
    generalBranch: ['keepers'],
    branch: ['keepers'],
  },
  sees: 'keepers',
  fields: {
    topic: line('议题', { needed: true }),
    on: day('哪一天', { needed: true }),
    place: line('地点（可以不写）'),
    chair: line('轮值召集人', { needed: true, max: 20 }),
    chairOf: subject('召集人的单位（可以不选）'),
    minutes: text('议事纪要', { needed: true, max: 3000 }),
    agreed: text('议定的事（可以不写）', { max: 1000 }),
    came: count('到会', '人'),
    next: line('下次轮到谁（可以不写）', { max: 20 }),
    material: files('材料'),
  },
  title: 'topic',
  on: 'on',
  states: {
    planned: { word: '已定下', tone: 'waiting' },
    held: { word: '已开', tone: 'good', ends: true },
    dropped: { word: '不开了', tone: 'plain', ends: true, cameToNothing: true },
  },
  moves: {
    hold: {
      word: '记纪要',
      from: ['planned'],
      to: 'held',
      by: 'writers',
      asks: ['minutes', 'agreed', 'came', 'next', 'material'],
    },
    drop: { word: '不开了', from: ['planned'], to: 'dropped', by: 'writers' },
  },
  figures: [
    { word: '已开', of: 'state', is: 'held' },
    { word: '到会', of: 'sum', field: 'came' },
  ],
  keptYears: 5,
});
