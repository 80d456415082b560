import { minuteOf } from '../kernel/clock';
import { dataName, workbookName, type Manifest, type Register } from './format';

type Fields = Map<string, Record<string, string>>;

/** `说明.txt`: what lies where, what every field means, and how it comes back; `fields` by collection. */
export function readmeOf(manifest: Omit<Manifest, 'readme'>, fields: Fields): string {
  const { organizationName, readOnlyFrom, askedBy, agreedBy, finishedAt, registers, exitId } = manifest;
  return `${[
    `${organizationName}“两新先锋”全部资料`,
    '',
    `导出编号：${exitId}`,
    `停止修改：${minuteOf(readOnlyFrom)}`,
    `申请导出：${askedBy}；同意导出：${agreedBy}`,
    `写完时间：${minuteOf(finishedAt)}（以上均为北京时间）`,
    '',
    '一、里面有什么',
    '登记表/　每一种登记一份 Excel 表格，给人看。手机号只显示后四位，文字太长的只放前面一段。',
    '数据/　　同样的内容，每行一条记录（JSON Lines，UTF-8），一个字段也不少，给机器读，恢复时用。',
    '文件/　　会议照片、清单附件，按原来的位置存放。',
    '清单.json　每个文件的条数、大小和 SHA-256，用来核对有没有缺失、改动。',
    '',
    '二、说明',
    '时刻是 1970 年以来的毫秒数，日期写作 2026-11-23，月份写作 2026-11。',
    '手机号在数据文件里是密文，要用本区保管的密钥（PHONE_KEYS、PHONE_INDEX_KEY）才能打开；密钥不在这里，请另行交接。',
    '签到码密钥、微信绑定、使用次数限制的记录不导出：离开本程序没有用处，也不应当外传。',
    '恢复：npm run restore -- --from 本文件夹；恢复后各人用名册里的手机号重新绑定微信。',
    '',
    '三、各登记的文件和字段',
    ...registers.flatMap((register) => registerText(register, fields.get(register.collection) ?? {})),
  ].join('\n')}\n`;
}

function registerText(
  { sheet, collection, records, secrets, parts }: Register,
  fields: Record<string, string>,
) {
  const names = parts.map((_, index) => [
    workbookName(sheet, index + 1, parts.length),
    dataName(collection, index + 1),
  ]);
  return [
    '',
    `${sheet}（${collection}）：${records} 条`,
    ...names.map(([workbook, data]) => `  登记表/${workbook}　数据/${data}`),
    '  _id　编号',
    ...Object.entries(fields).map(
      ([field, label]) => `  ${field}　${label}${secrets.includes(field) ? '（不导出）' : ''}`,
    ),
  ];
}
