import { carrierWords, coverageTypeWords, subjectWords } from '../../../types/shared/subjects';
import { strengthWords, type Figure, type Indicator, type Overlap } from '../../../types/shared/coverages';
import { defineCollection, none } from '../../kernel/database';

/** What a year is measured by; `_id` is the year. */
export interface CoverageYearRecord {
  _id: string;
  organizationId: string;
  year: number;
  indicators: Indicator[];
  version: number;
  changedAt: number;
  /** Set once: from then on its figures stay as they are. */
  closedAt: number | null;
  /** The keeper counted last since it was changed; `null` when all are. */
  countFrom: string | null;
  /** The last month (`YYYY-MM`) for which all keepers were counted by it; empty before the first. */
  countedMonth: string;
}

/** The figures of one keeper of subjects in a month; `_id` is `organizationId:YYYY-MM`. */
export interface CoverageMonthRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  month: string;
  at: number;
  /** Of all years that are open or were closed within the month, under `year:key`. */
  figures: Figure[];
  /** Of each cluster (产业集群) that has subjects here, under its key. */
  clusters?: Figure[];
  overlaps: Overlap[];
}

export const CoverageYears = defineCollection<CoverageYearRecord>()({
  name: 'coverageYears',
  indexes: [
    ['by_count', 'countFrom'],
    ['by_closing', 'closedAt', 'countedMonth'],
  ],
  organizations: none('there is one district'),
  retention: { kept: 'what a year was measured by' },
  about: none('definitions of figures'),
  exit: {
    sheet: '覆盖指标',
    words: {
      'indicators.types': coverageTypeWords,
      'indicators.strength': strengthWords,
      'indicators.filter': { ...subjectWords, ...carrierWords },
    },
    fields: {
      organizationId: '党组织编号',
      year: '年度',
      indicators: '指标',
      'indicators.key': '指标编号',
      'indicators.name': '名称',
      'indicators.types': '计入的覆盖方式',
      'indicators.filter': '范围',
      'indicators.target': '目标（%）',
      'indicators.until': '截止',
      'indicators.strength': '力争或达到',
      'indicators.source': '来源',
      'indicators.bucket': '互斥的档',
      version: '版本',
      changedAt: '最近变动',
      closedAt: '结束时间',
      countFrom: '统计到哪里',
      countedMonth: '统计到哪个月',
    },
  },
});

export const CoverageMonths = defineCollection<CoverageMonthRecord>()({
  name: 'coverageMonths',
  indexes: [
    ['by_month', 'month', '_id'],
    ['by_keeper', 'organizationId', 'month'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', month: 'month' }],
  retention: { kept: 'figures of a month, without anybody’s name' },
  about: none('figures'),
  exit: {
    sheet: '覆盖情况按月',
    words: {},
    fields: {
      organizationId: '街镇编号',
      orgPath: '组织路径',
      month: '月份',
      at: '统计时间',
      figures: '数字',
      'figures.key': '指标编号',
      'figures.bodies': '单位数',
      'figures.covered': '已覆盖单位数',
      'figures.employees': '职工数',
      'figures.employeesCovered': '已覆盖职工数',
      clusters: '各产业集群的数字',
      'clusters.key': '集群编号',
      'clusters.bodies': '单位数',
      'clusters.covered': '已覆盖单位数',
      'clusters.employees': '职工数',
      'clusters.employeesCovered': '已覆盖职工数',
      overlaps: '重复的档',
      'overlaps.bucket': '档',
      'overlaps.bodies': '单位数',
    },
  },
});
