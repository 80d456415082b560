import type * as z from 'zod';
import { monthOf, startOfDay } from '../../cloudfunctions/kernel/clock';
import { guidanceText } from '../../types/domain/guidance';
import { openids } from './accounts';
import { monthAfter } from './months';
import type { GuidanceDraftRecord, GuidanceRecord } from '../../cloudfunctions/domain/guidance/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

type Content = z.input<typeof guidanceText>;

const hour = 3_600_000;
const day = 24 * hour;

/** The document the items come from; each item names its section. */
const points = (section: string) => `松江区两新党建工作要点（2020）${section}`;

const item = (id: string, required: boolean, text: string, section: string) => ({
  id,
  required,
  text,
  source: points(section),
});

const everyMonth = [
  item('dues', true, '按月交纳党费，党支部公布当月收缴情况', '三（二）'),
  item('three-meetings', true, '对照“三会一课”要求，安排好下月组织生活', '三（二）'),
];

/** The guidances of the demonstration, in turn from one month to the next. */
const contents: Pick<Content, 'theme' | 'requirement' | 'items' | 'hints' | 'readings'>[] = [
  {
    hints: '“四史”学习可以请党员轮流领读；体会写在会议记录里，不用另外交材料。',
    theme: '学“四史”强信念，当好“店小二”优环境',
    requirement:
      '围绕党史、新中国史、改革开放史、社会主义发展史开展集中学习，结合本单位实际讨论如何服务营商环境。会前定主题，会后抓落实。',
    items: [
      item('four-histories', true, '集中学习“四史”，每名党员谈一点体会', '一（三）'),
      ...everyMonth,
      item('practical-deed', false, '为身边群众办一件实事', '一（一）'),
      item('visit', false, '走访一家企业，收集并转交一条政策需求', '二（三）'),
      item('model-post', false, '评议一次党员先锋岗、示范岗作用发挥情况', '一（三）'),
    ],
  },
  {
    theme: '岗位建功在一线，先锋引领G60科创走廊',
    requirement:
      '结合年度生产经营任务，组织党员立足岗位作承诺、比贡献，讨论党建引领长三角G60科创走廊建设的具体做法。',
    items: [
      item('g60', true, '学习党建引领长三角G60科创走廊建设有关内容并开展讨论', '一（三）'),
      ...everyMonth,
      item('pioneer-post', true, '设立或复评党员先锋岗、示范岗、突击队，公开岗位承诺', '一（三）'),
      item('two-way', false, '讨论“党员+骨干”双向培养对象名单', '一（三）'),
      item('skills', false, '组织一次岗位技能比武或技术攻关交流', '二（一）'),
    ],
  },
  {
    theme: '规范组织生活，建好党员之家',
    requirement: '对照标准化、规范化建设要求检视本支部基础工作，开展“六个有”党员活动室自查。',
    items: [
      item('handbook', true, '学习基础党务知识，重点是“三会一课”、按期换届和党员发展', '三（二）'),
      ...everyMonth,
      item('six-essentials', true, '对照“六个有”自查党员活动室，列出改进清单', '三（三）'),
      item('submission', false, '向“松江两新先锋”微信公众号投送一篇支部工作素材', '三（三）'),
    ],
  },
];

/** The guidance of a month, `YYYY-MM`; feedback by its 28th. */
export function guidanceContentOf(month: string): z.output<typeof guidanceText> {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const content = contents[count % contents.length];
  return guidanceText.parse({ ...content, readings, attachments: [], feedbackBy: `${month}-28` });
}

const readings = [
  {
    id: 'constitution',
    title: '中国共产党章程',
    source: '共产党员网',
    url: 'https://www.12371.cn/',
    topics: ['党章党规'],
  },
  {
    id: 'branch-work',
    title: '中国共产党支部工作条例（试行）',
    source: '共产党员网',
    url: 'https://www.12371.cn/',
  },
];

/** What a town adds to the district's guidance. */
const townContent: Content = {
  theme: '走进园区，服务企业',
  requirement: '结合街道“两新”组织党建实际，组织党员就近参加园区服务。',
  items: [
    {
      id: 'town-service',
      required: true,
      text: '组织党员到就近的党群服务站参加一次志愿服务',
      source: points('二（二）'),
    },
    { id: 'town-brand', required: false, text: '为街道服务品牌提一条建议', source: points('二（三）') },
  ],
  hints: '志愿服务可以与主题党日安排在同一天。',
  attachments: [],
  feedbackBy: '',
};

const publishedBy = (
  issuer: OrganizationRecord,
  month: string,
  content: GuidanceRecord['content'],
  publishedAt: number,
): GuidanceRecord => ({
  _id: `${issuer._id}:${month}`,
  issuerId: issuer._id,
  issuerName: issuer.name,
  orgPath: issuer.path,
  month,
  content,
  version: 1,
  publishedAt,
  history: [{ version: 1, publishedAt, changeNote: '' }],
});

/** Last month's and this month's guidances, and what a town adds to this month's. */
export function makeGuidances(
  district: OrganizationRecord,
  town: OrganizationRecord,
  now: number,
): GuidanceRecord[] {
  const thisMonth = monthOf(now);
  const at = (days: number) => startOfDay(now) - days * day + 9 * hour;
  const added = guidanceText.parse({ ...townContent, feedbackBy: `${thisMonth}-28` });
  const lastMonth = monthAfter(thisMonth, -1);
  return [
    publishedBy(district, lastMonth, guidanceContentOf(lastMonth), at(55)),
    publishedBy(district, thisMonth, guidanceContentOf(thisMonth), at(25)),
    publishedBy(town, thisMonth, added, at(22)),
  ];
}

/** Next month's, still being written. */
export function makeGuidanceDraft(district: OrganizationRecord, now: number): GuidanceDraftRecord {
  const month = monthAfter(monthOf(now), 1);
  return {
    _id: `${district._id}:${month}`,
    issuerId: district._id,
    issuerName: district.name,
    orgPath: district.path,
    month,
    content: guidanceContentOf(month),
    changeNote: '',
    stage: 'writing',
    revision: 1,
    publishAt: null,
    writtenBy: { openid: openids.district, name: '区级党务工作者' },
    writers: [`o-${openids.district}`],
    writtenAt: startOfDay(now) - day,
  };
}
