import { none, pagesOf, takes, type Context } from '../domain/context';
import type { PaperName, PaperSet } from '../../../types/shared/papers';

const pages = pagesOf('paper', {
  list: takes<{ organizationId: string }>(),
  set: takes<{ set: PaperSet; aboutId: string; year?: number }>(),
  templates: takes<{ organizationId: string }>(),
  template: takes<{ organizationId: string; paper: PaperName }>(),
  print: takes<{ set: PaperSet; aboutId: string; year?: number; key: string }>(),
});

/** 成套文件: what a piece of work takes in papers, made from the records, ready to sign. */
export const paper = {
  name: 'paper',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 25,
      icon: 'ledger',
      label: '成套文件',
      to: pages.list,
    },
    {
      for: ['districtOfficer'],
      group: '组织',
      order: 27,
      icon: 'edit',
      label: '文件模板',
      to: pages.templates,
    },
  ],
  todo: none<'what a paper lacks waits where the record is written'>(),
  notices: none<'nobody is told'>(),
} satisfies Context;
