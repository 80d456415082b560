import type { RuleBook } from '../domain/rules/book';
import { citationText, type RuleId } from '../domain/rules/registry';

/** Days that a month's guidance may bear in mind, each with what it rests on. What has no source is not offered. */
const table: ({ on: string; name: string } & ({ source: string } | { rule: RuleId }))[] = [
  { on: '03-12', name: '植树节', rule: 'arborDay' },
  { on: '04-15', name: '全民国家安全教育日', rule: 'securityDay' },
  { on: '05-01', name: '国际劳动节', source: '《全国年节及纪念日放假办法》' },
  { on: '05-04', name: '青年节', source: '《全国年节及纪念日放假办法》' },
  { on: '06-05', name: '环境日', rule: 'environmentDay' },
  {
    on: '07-01',
    name: '中国共产党成立纪念日',
    source: '《中央关于中国共产党诞生二十周年、抗战四周年纪念指示》（1941年6月30日）',
  },
  { on: '08-01', name: '中国人民解放军建军纪念日', source: '《全国年节及纪念日放假办法》' },
  { on: '08-15', name: '全国生态日', source: '全国人大常委会2023年6月28日决定' },
  { on: '09-03', name: '中国人民抗日战争胜利纪念日', source: '全国人大常委会2014年2月27日决定' },
  { on: '09-30', name: '烈士纪念日', rule: 'martyrsDay' },
  { on: '10-01', name: '国庆节', source: '《全国年节及纪念日放假办法》' },
  { on: '12-04', name: '国家宪法日', source: '全国人大常委会2014年11月1日决定' },
  { on: '12-13', name: '南京大屠杀死难者国家公祭日', source: '全国人大常委会2014年2月27日决定' },
];

/** The important days of a month `YYYY-MM`, in their order. */
export const importantDates = (
  month: string,
  rules: RuleBook,
): { day: string; name: string; source: string }[] =>
  table
    .filter(({ on }) => on.startsWith(month.slice(5)))
    .map(({ on, name, ...basis }) => {
      const day = `${month.slice(0, 4)}-${on}`;
      return {
        day,
        name,
        source: 'rule' in basis ? citationText(rules.cite(basis.rule, day)) : basis.source,
      };
    });
