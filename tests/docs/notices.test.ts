import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';
import { templateFields } from '../../cloudfunctions/domain/messaging/templates';
import { classOfTemplate, messageTemplates, type NoticeClass } from '../../types/shared/messages';
import { noticeTable, templateOf, type NoticeName } from '../../types/shared/notices';

/** `docs/publishing.md` and `docs/operations.md` say to the district what the table and the templates say to the code. */

const names = Object.keys(noticeTable) as NoticeName[];
const page = (name: string) => readFileSync(join(root, `docs/${name}.md`), 'utf8');

/** The rows of the table under a title, cell by cell. */
const rowsUnder = (text: string, title: string): string[][] =>
  (text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );

const variableOf = (template: string): string =>
  `TEMPLATE_${template.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

it('the templates to apply for are those of the code, with their fields in order', () => {
  const written = rowsUnder(page('publishing'), '3 订阅消息模板').map(([, variable, fields = '']) => [
    variable,
    fields.split('、').map((field) => field.split(' ')[0]),
  ]);
  const used = messageTemplates.map((template) => [
    variableOf(template),
    Object.keys(templateFields[template]),
  ]);
  expect(written).toEqual(used);
});

it('no template has more fields than WeChat gives, and each is of a kind that the code fits', () => {
  for (const fields of Object.values(templateFields)) {
    expect(Object.keys(fields).length).toBeLessThanOrEqual(5);
    for (const field of Object.keys(fields)) expect(field).toMatch(/^(thing|phrase|date|time|number)\d$/);
  }
});

const classWords: Record<NoticeClass, string> = { digest: '汇总', event: '即时', security: '安全' };

it('every notice stands in the table for the district, with its class', () => {
  const written = rowsUnder(page('operations'), '通知和微信提醒').map(([what, who, of]) => [what, who, of]);
  expect(written).toEqual(
    names.map((name) => [noticeTable[name].what, noticeTable[name].who, classWords[noticeTable[name].class]]),
  );
});

it('every row is left by something, and each template is sent for one', () => {
  // The command that replaces a lost administrator goes past the functions.
  const sources = ['cloudfunctions', 'scripts/bootstrap'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const unused = names.filter((name) => !sources.some((text) => text.includes(`'${name}'`)));
  expect(unused).toEqual([]);
  const sentFor = new Set(names.map(templateOf));
  expect(messageTemplates.filter((template) => template !== 'digest' && !sentFor.has(template))).toEqual([]);
  for (const name of names) {
    const template = templateOf(name);
    if (template) expect([name, classOfTemplate[template]]).toEqual([name, noticeTable[name].class]);
  }
});
