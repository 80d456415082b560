import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';

/**
 * Nothing ranks: the words by which people and branches are held against one another stand on no screen, paper or
 * message. Looked at is all that is shown or written: sources of both sides, the demonstration, the gallery, the guide.
 */

const folders = ['cloudfunctions', 'types', 'miniprogram/src', 'localcloud', 'scripts', 'docs/guide'];

/** Comparing and keeping score; then figures of how the app is used; then what only a regulation can make late. */
const words = new RegExp(
  [
    '落后|后进|先进|垫底|倒数|末位|拖后腿|不达标|达标率|最慢|最差|滞后|慢的在前|排在前面',
    '排名|排行|名次|评比|比拼|冠军|考核|通报|点名|打卡|积分|加权|打分|勋章|徽章|连续.{0,4}[天日周月次]',
    '绑定率|打开率|送达率|阅读率|使用率|安装率|活跃度|在线时长|登录',
    '逾期|超期|立即回复|接龙',
    '没有照片|缺少照片|照片数|照片不足|至少.{0,4}张',
  ].join('|'),
  'gu',
);

/** Where such a word may stand, and why. */
const exceptions: { path: string; word: string; why: string }[] = [
  {
    path: 'miniprogram/src/compliance/labels.ts',
    word: '逾期',
    why: 'a meeting that a regulation asks for and whose term is over; `dutyWord` keeps it from local practices',
  },
  {
    path: 'miniprogram/src/domain/checkup/words.ts',
    word: '逾期',
    why: 'a duty of a regulation whose day is over by a rule that is sure; a local practice is said otherwise on its card',
  },
  {
    path: 'cloudfunctions/member/mine.ts',
    word: '登录',
    why: 'tells members that when they use the app is not recorded',
  },
  ...['登录', '积分', '勋章', '连续天'].map((word) => ({
    path: 'miniprogram/src/guide/usage-words.ts',
    word,
    why: '使用规范 says what is never done here',
  })),
  {
    path: 'types/shared/clusters.ts',
    word: '先进',
    why: 'the name that the work points give to one of the five ones; nobody is chosen here, only a document is written down',
  },
  ...['exemplary-branch', 'exemplary-member'].map((kind) => ({
    path: `cloudfunctions/domain/selection/kinds/${kind}.ts`,
    word: '先进',
    why: 'the name that the work points give to what is chosen (先进典型); an honour, without an order among those who have it',
  })),
  {
    path: 'scripts/roster-corpus/cases/layouts.ts',
    word: '先进',
    why: 'a person’s name in a roster as people really write them',
  },
];

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|scss|tpl|json|html|md)$/.test(name))
    .map((name) => join(folder, name)),
);

const found = sources.flatMap((path) => {
  const named = readFileSync(join(root, path), 'utf8').match(words) ?? [];
  return [...new Set(named)].map((word) => ({ path, word }));
});

const isException = (one: { path: string; word: string }) =>
  exceptions.some(({ path, word }) => path === one.path && word === one.word);

it('no text ranks anybody, keeps score or calls late what no regulation asks for', () => {
  expect(found.filter((one) => !isException(one))).toEqual([]);
});

it('every exception is still needed', () => {
  const needed = exceptions.filter(({ path, word }) =>
    found.some((one) => one.path === path && one.word === word),
  );
  expect(needed).toEqual(exceptions);
});

it.each(['进度慢的在前', '连续三个月', '打卡', '逾期反馈', '登录次数', '照片不足'])(
  'would find %s',
  (text) => {
    expect(text.match(words)).not.toBeNull();
  },
);

/** The pages that show organisations side by side. */
const rollUps = ['domain/roll-up', 'report', 'compliance/overview', 'guidance/report', 'message/campaigns'];

it('organisations stand side by side as the cloud sends them, by name: no page puts them in another order', () => {
  const sorts = sources.filter(
    (path) =>
      rollUps.some((folder) => path.startsWith(`miniprogram/src/${folder}/`)) &&
      /\b(sort|toSorted|reverse|toReversed|localeCompare)\(/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(sorts).toEqual([]);
});
