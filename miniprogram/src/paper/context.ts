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
  errors: {
    'PAPER.NOT_IN_SET': '这套文件里没有这一份，请返回后重新打开',
    'PAPER.NOT_YET': '这份文件现在还不能出，请先补上缺的记录',
    'PAPER.TOO_MUCH': '这一年的内容太多，请到台账页分季度导出',
    'PAPER.NOT_THE_DISTRICT': '文件模板由区里统一改，请从区级的工作台进入',
    'PAPER.NO_TEMPLATE': '没有这一版模板，请返回后重新打开',
    'PAPER.FILE_MISSING': '文件没有传上来，请重新上传',
    'PAPER.FILE_TOO_LARGE': '文件太大，模板不超过 2 MB，请去掉里面的图片',
    'PAPER.FILE_UNREADABLE': '这个文件打不开，请用 Word 或 Excel 另存一份再上传',
    'PAPER.FILE_UNSAFE': '文件里有宏、外部链接、嵌入的对象或会自动取内容的域，请去掉后再上传',
    'PAPER.TEMPLATE_FAULTY': '模板里还有要改的标签，请照提示改好再上传',
    'PAPER.TEMPLATE_CHANGED': '刚才另一位同志上传了新的一版，请重新打开看看',
  },
  fields: { set: '成套文件', papers: '文件', version: '版本', note: '说明' },
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
    {
      for: ['districtOfficer'],
      group: '组织',
      order: 27,
      icon: 'edit',
      label: '文件模板',
      hint: '下载、修改、上传新的一版',
      to: pages.templates,
    },
  ],
  todo: none<'what a paper lacks waits where the record is written'>(),
  notices: none<'nobody is told'>(),
  basis: none<'papers are made from what is required elsewhere'>(),
  calendar: none<'papers fall due with what they belong to'>(),
} satisfies Context;
