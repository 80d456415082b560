import { day, files, line, money, organization, register, text } from '../declare';

/** 经费扶持: on which document, how much, how it stands, and when it was published. Nothing is paid here. */
export default register({
  term: '经费扶持',
  group: '宣传和扶持',
  hint: '依据、金额、公示和落实；这里不付款',
  source: '三（三）',
  over: { town: ['officers'], district: ['officers'] },
  sees: 'everyone',
  fields: {
    title: line('扶持什么', { needed: true }),
    document: line('依据文号', { needed: true }),
    amount: money('金额', { needed: true }),
    given: organization('给哪个党组织（可以不选）', {
      kinds: ['branch', 'generalBranch', 'committee', 'town'],
      reach: 'district',
    }),
    on: day('决定日期', { needed: true }),
    note: text('说明（可以不写）', { max: 500 }),
    material: files('材料'),
    shownFrom: day('公示从哪一天', { needed: true }),
    shownUntil: day('公示到哪一天', { needed: true, after: 'shownFrom' }),
    settledOn: day('哪一天落实', { needed: true, after: 'shownFrom' }),
    why: text('为什么不再扶持', { needed: true, max: 300 }),
  },
  title: 'title',
  on: 'on',
  states: {
    meant: { word: '拟扶持', tone: 'plain' },
    shown: { word: '公示', tone: 'waiting', settled: true },
    settled: { word: '已落实', tone: 'good', ends: true },
    stopped: { word: '不再扶持', tone: 'plain', ends: true, cameToNothing: true },
  },
  shownIn: ['shown', 'settled'],
  moves: {
    publish: {
      word: '公示',
      from: ['meant'],
      to: 'shown',
      by: 'writers',
      asks: ['shownFrom', 'shownUntil'],
    },
    settle: { word: '已落实', from: ['shown'], to: 'settled', by: 'writers', asks: ['settledOn'] },
    stop: { word: '不再扶持', from: ['meant', 'shown'], to: 'stopped', by: 'writers', asks: ['why'] },
  },
  figures: [
    { word: '事项', of: 'all' },
    { word: '已落实', of: 'state', is: 'settled' },
    { word: '金额', of: 'sum', field: 'amount' },
  ],
});
