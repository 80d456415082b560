import { choice, day, files, line, organization, register, text } from '../declare';

/** 书记工作室: its file, whom it guides, what it did. None is set up without a document of an office above (rules on burdens). */
export default register({
  term: '书记工作室',
  group: '队伍',
  hint: '工作室档案、带教结对、活动',
  source: '一（二）',
  over: { branch: ['keepers'], generalBranch: ['keepers'], committee: ['keepers'], town: ['officers'] },
  sees: 'members',
  fields: {
    what: choice('登记什么', { studio: '工作室', guiding: '带教结对', event: '活动' }, { needed: true }),
    title: line('名称或主题', { needed: true }),
    host: line('领办书记', { needed: { field: 'what', is: ['studio'] }, max: 20 }),
    document: line('设立的文号', {
      needed: { field: 'what', is: ['studio'] },
      hint: '工作室由区或街镇发文设立，支部不自己设',
    }),
    on: day('日期', { needed: true }),
    guided: organization('带教哪个支部', {
      kinds: ['branch'],
      needed: { field: 'what', is: ['guiding'] },
    }),
    said: text('做了什么（可以不写）'),
    material: files('材料'),
  },
  title: 'title',
  on: 'on',
  facet: 'what',
  states: {
    noted: { word: '已登记', tone: 'plain' },
    agreed: { word: '上级已确认', tone: 'good', settled: true },
    ended: { word: '已结束', tone: 'plain', ends: true },
  },
  moves: {
    agree: { word: '确认', from: ['noted'], to: 'agreed', by: 'above', tells: 'keeper' },
    change: { word: '要修改', from: ['agreed'], to: 'noted', by: 'writers' },
    end: { word: '结束', from: ['noted', 'agreed'], to: 'ended', by: 'writers' },
  },
  figures: [
    { word: '工作室', of: 'facet', is: 'studio' },
    { word: '带教结对', of: 'facet', is: 'guiding' },
    { word: '活动', of: 'facet', is: 'event' },
  ],
});
