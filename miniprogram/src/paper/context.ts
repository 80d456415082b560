import { none, pagesOf, takes, type Context } from '../domain/context';
import { paperSets, type PaperSet } from '../../../types/shared/papers';

const pages = pagesOf('paper', {
  list: takes<{ organizationId: string }>(),
  set: takes<{ set: PaperSet; aboutId: string; year?: number }>(),
  print: takes<{ set: PaperSet; aboutId: string; year?: number; key: string }>(),
});

const setWords = Object.fromEntries(Object.entries(paperSets).map(([set, { title }]) => [set, title]));

/** 成套文件: what a piece of work takes in papers, made from the records, ready to sign. */
export const paper = {
  name: 'paper',
  pages,
  errors: {
    'PAPER.NOT_IN_SET': '这套文件里没有这一份，请返回后重新打开',
    'PAPER.NOT_YET': '这份文件现在还不能出，请先补上缺的记录',
    'PAPER.TOO_MUCH': '这一年的内容太多，请到台账页分季度导出',
  },
  audit: {
    actions: { 'paper.set': '查看成套文件', 'paper.take': '取出文件', 'paper.print': '打开文件打印' },
    fields: { set: '成套文件', papers: '文件' },
    values: setWords,
  },
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 25,
      icon: 'ledger',
      label: '成套文件',
      hint: '从记录里出，取出来就能签',
      to: pages.list,
    },
  ],
  todo: none<'what a paper lacks waits where the record is written'>(),
  notices: none<'nobody is told'>(),
  basis: none<'papers are made from what is required elsewhere'>(),
  calendar: none<'papers fall due with what they belong to'>(),
} satisfies Context;
