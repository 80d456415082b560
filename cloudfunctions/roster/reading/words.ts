import { compact } from '../../kernel/names';

/** Word lists of the import: headers, statuses and lines as rosters really have them. All are compared without spaces. */

/** What a column can mean. */
export const fields = ['name', 'status', 'branch', 'group', 'joinedOn', 'fullOn', 'phone'] as const;
export type Field = (typeof fields)[number];

/** What people write where there is nothing to say. */
const nothing = new Set(
  '- -- --- — —— ― – / // \\ 无 暂无 没有 略 (略) 未知 不详 不明 空 / N/A n/a NA #N/A null NULL None nan 〃 "" ? ? … ... 。 . 、 *'.split(
    ' ',
  ),
);

/** True when a text tells nothing. Text is normalised before. */
export const isNothing = (text: string): boolean => text === '' || nothing.has(compact(text));

/** Headers of each meaning, the surest first; of several columns with one meaning the surest is read. */
export const headers: Record<Field, readonly string[]> = {
  name: ['姓名', '党员姓名', '名字', '党员名字'],
  status: [
    '人员类别',
    '党员类别',
    '党员类型',
    '党员身份',
    '党员性质',
    '正式/预备',
    '正式或预备',
    '正式预备',
    '是否预备党员',
    '是否正式党员',
    '党籍情况',
    '党籍状态',
    '党员状态',
    '党籍',
    '政治面貌',
    '政治面目',
    '类别',
    '身份',
  ],
  branch: [
    '所在党支部',
    '所属党支部',
    '所在党支部名称',
    '所属党支部名称',
    '党支部名称',
    '党支部',
    '所在支部',
    '所属支部',
    '支部名称',
    '支部',
    '组织关系所在党支部',
    '组织关系所在支部',
    '组织关系所在党组织',
    '所在党组织',
    '所属党组织',
    '所在党组织名称',
    '所属党组织名称',
    '党组织名称',
    '党组织全称',
    '党组织',
    '所在组织',
    '所属组织',
    '隶属组织',
    '隶属党组织',
    '隶属党支部',
    '所在基层党组织',
    '组织名称',
    '组织',
  ],
  group: ['党小组', '所在党小组', '所属党小组', '党小组名称', '小组', '所在小组', '所属小组'],
  joinedOn: [
    '入党日期',
    '入党时间',
    '入党年月',
    '入党年月日',
    '加入党组织日期',
    '加入党组织时间',
    '加入中共组织日期',
    '加入中国共产党日期',
    '加入中国共产党时间',
    '接收预备党员日期',
    '接收预备党员时间',
    '接收为预备党员日期',
    '接收为预备党员时间',
    '确定为预备党员日期',
    '确定为预备党员时间',
    '确定预备党员时间',
    '成为预备党员日期',
    '成为预备党员时间',
    '吸收为预备党员时间',
    '预备党员日期',
    '预备党员时间',
    '何时入党',
  ],
  fullOn: [
    '转正日期',
    '转正时间',
    '转正年月',
    '正式转正日期',
    '正式转正时间',
    '转为正式党员日期',
    '转为正式党员时间',
    '成为正式党员日期',
    '成为正式党员时间',
    '正式党员日期',
    '正式党员时间',
    '预备党员转正日期',
    '预备党员转正时间',
    '按期转正时间',
    '何时转正',
  ],
  phone: [
    '手机号码',
    '手机号',
    '手机',
    '移动电话',
    '联系手机',
    '本人手机',
    '本人手机号',
    '移动电话号码',
    '联系电话',
    '联系电话号码',
    '电话号码',
    '联系方式',
    '电话',
  ],
};

/** Headers that most likely mean this; the column is read and asked about. */
export const likelyHeaders: readonly [Field, RegExp][] = [
  ['name', /^(?:党员|人员|成员|本人)?(?:的)?(?:姓名|名字|名称\(姓名\))(?:及.*)?$/],
  ['fullOn', /(?:转正|正式党员).{0,12}(?:日期|时间|年月)/],
  ['joinedOn', /(?:入党|预备党员|加入.{0,6}党).{0,12}(?:日期|时间|年月)|(?:日期|时间|年月).{0,12}入党$/],
  ['phone', /手机|移动电话|^(?:个人|本人)(?:联系)?电话/],
  ['status', /党员.{0,12}(?:类别|类型|身份|性质)|^(?:政治|党派)面[貌目]/],
  ['branch', /(?:所在|所属|隶属|组织关系).{0,12}(?:支部|党组织)|支部(?:名称|全称)/],
];

/** Headers that sound alike and mean something else. */
export const otherMeaning =
  /申请|积极分子|发展对象|培养|推优|介绍人|联系人|联络|紧急|配偶|家属|亲属|家长|父|母|子女|负责人|书记|任职|工作|参加|毕业|单位电话|办公电话|座机|固定电话|固话|出生|转入|转出|转接|换届|缴|交纳|谈话|延长|取消|备注/;

/** People beside the member: the column is theirs, so that nobody is named as an example either. */
export const otherPeople = /介绍人|联系人|联络人|培养人|负责人|书记|谈话人|紧急|师傅|班主任/;

/** What must never be stored, whatever a roster calls it. Rules `leastData` and `sensitiveData`. */
export const forbiddenHeader =
  /身份证|身份号码|证件|公民身份|居民身份|社会保障号|社保|护照|住址|地址|住所|居住地|现居|户籍|户口|家庭|家属|家长|配偶|父母|父亲|母亲|子女|亲属|紧急联系|社会关系|工资|薪|收入|银行|卡号|账号|帐号|处分|处罚|违纪|违法|政审|审查|志愿书|思想汇报|档案|履历|简历|疾?病|健康|血型|婚姻|婚否|宗教|信仰|照片|相片|人脸|指纹|选票|测评/;

/** Running numbers carry nothing; leaving them out needs no mention. */
export const numbering = /^(?:序号?|编号|行号|顺序号?|№|no\.?|#|项次?)$/i;

/** The name of a column of a group of columns, such as 入党 | 时间. */
export const dependentHeader = /^(?:时间|日期|年月日?|姓名|名称|名字|情况|类别|电话|号码|手机|备注)$/;

/** What a word says of a member's status. `weak` words name any member, `none` says that this is nobody's member. */
export type StatusWord = 'full' | 'probationary' | 'weak' | 'none' | 'nothing';

const statusWords: Record<Exclude<StatusWord, 'nothing'>, readonly string[]> = {
  full: [
    '正式党员',
    '中共正式党员',
    '正式',
    '正式中共党员',
    '中共党员(正式)',
    '党员(正式)',
    '中共党员(正式党员)',
    '正式党员(转正)',
    '已转正',
  ],
  probationary: [
    '预备党员',
    '中共预备党员',
    '预备',
    '预备中共党员',
    '中共党员(预备)',
    '党员(预备)',
    '中共党员(预备期)',
    '中共党员(预备党员)',
    '预备期党员',
    '预备期',
    '未转正',
    '预备党员(延长预备期)',
  ],
  weak: ['中共党员', '党员', '共产党员', '中国共产党党员', '中国共产党员', '中共', '共产党'],
  none: [
    '群众',
    '共青团员',
    '团员',
    '入党积极分子',
    '积极分子',
    '发展对象',
    '重点发展对象',
    '入党申请人',
    '申请人',
    '民主党派',
    '无党派',
    '无党派人士',
  ],
};

/** What columns of the party register say of most people: nothing about full or probationary. */
const nothingOfStatus = ['正常', '在册', '在籍', '有党籍', '保留党籍'];

const statusByWord = new Map<string, StatusWord>([
  ...Object.entries(statusWords).flatMap(([status, words]) =>
    words.map((word): [string, StatusWord] => [word, status as StatusWord]),
  ),
  ...nothingOfStatus.map((word): [string, StatusWord] => [word, 'nothing']),
]);

/** The status that a word tells; `undefined` for a word nobody has met. Words are compact; a code before one is dropped. */
export const statusOfWord = (word: string): StatusWord | undefined =>
  statusByWord.get(word) ?? statusByWord.get(word.replace(/^\d{1,2}[-.、]?/, ''));

/** Columns that ask yes or no: what each answer says. */
export const yesNo: ReadonlyMap<string, Readonly<Record<string, StatusWord>>> = new Map([
  ['是否预备党员', { 是: 'probationary', 否: 'full' }],
  ['是否正式党员', { 是: 'full', 否: 'probationary' }],
]);

/** Labels of totals, signatures, stamps and notes: never people. */
export const footerLabel =
  /^(?:合计|总计|共计|小计|累计|总人数|人数合计|填表|制表|填报|上报|报送|审核|审批|复核|核对|经办|经手|签字|签名|签章|盖章|加盖|公章|\(?盖章|\(?公章|印章|负责人|支部书记|党支部书记|书记签|联系人|联系电话[::]|备注|说明|注[:：]|注\d|附注|填写说明|填表说明|填表日期|填报日期|填报时间|制表日期|制表时间|日期|时间[::]|截止|截至|统计时间|打印|导出|以下空白|以下无正文|此页无正文|本页|下页|续表|续上页|接上页|接上表|续前表|第.{1,6}页|共.{1,6}页|第.{1,4}页共.{1,4}页|单位[::]|填报单位|报送单位|单位名称[::]|党支部[::]|党组织[::]|支部名称[::]|共\d+[名人位条]|总共\d+)/;

/** A day or an empty form for one, as it stands below a table; in the table it may be somebody's. */
export const loneDay =
  /^(?:\d{4}|[〇零○一二三四五六七八九]{4})?[年.-][\d一二三四五六七八九十]{0,3}[月.-][\d一二三四五六七八九十]{0,3}日?$/;

/** A word for a signature before a person's name: 填表人：李四. */
export const signatureLabel =
  /(?:填表|制表|填报|审核|审批|复核|核对|经办|负责|联系|统计|录入|书记|签字|签名|主任|领导)[^,，]{0,6}[:：]$|^(?:填表人|制表人|填报人|审核人|审批人|复核人|经办人|联系人|负责人|统计人|录入人)$/;

/** Lines below a header that show how to fill it in: 张三（示例）, 必填, 格式如 2020-03-01. */
export const exampleWord = /示例|样例|范例|^例[:如]|^(?:必填|选填|非必填|下拉|格式[:如为]|请?填写)/;

/** Marks that people put at a name. */
export const nameMarks = /[*★☆▲△●○◆◇■□※√✓✔#＊^~]+/g;

/** Sheets that explain how to fill in the others, or list the words to choose from. */
export const instructionSheet =
  /说明|须知|要求|示例|样例|样表|样张|范例|例表|模板说明|字典|代码|数据源|下拉|选项|参数|目录|封面|填写指南|readme|instruction|example|sample/i;
