import type { Random } from './random';

/** Invented people and organisations. Any likeness is chance. */

const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);
const givenCharacters = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红鹏辉梅玲峰琳晨欣怡佳慧宇浩然子涵思远嘉诚文博雅婷俊凯雪松国庆建新志成春燕海燕云飞立群乐安宁瑞祥永康',
);

/** A name nobody in `taken` has. */
export function personName(random: Random, taken: Set<string>): string {
  for (;;) {
    const given = random.pick(givenCharacters) + (random.chance(70) ? random.pick(givenCharacters) : '');
    const name = random.pick(surnames) + given;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const brands = Array.from('恒晟锐拓启云博联汇嘉信瑞科盛泰华元宏达凌志远景创新谷川');
const trades = [
  '精密机械',
  '电子科技',
  '生物医药',
  '智能装备',
  '新材料',
  '集成电路',
  '信息技术',
  '物流',
  '检测技术',
  '环保科技',
  '食品',
  '文化传播',
  '人力资源',
  '建筑装饰',
  '汽车零部件',
  '医疗器械',
];
const socialKinds = [
  '社会工作服务社',
  '民办幼儿园',
  '养老服务中心',
  '职业培训学校',
  '商会',
  '行业协会',
  '公益服务中心',
  '体育俱乐部',
];

/** The name of a branch of an invented employer nobody in `taken` has. */
export function branchName(random: Random, place: string, taken: Set<string>): string {
  for (;;) {
    const brand = random.pick(brands) + random.pick(brands);
    const employer = random.chance(80)
      ? `${brand}${random.pick(trades)}公司`
      : `${place}${brand}${random.pick(socialKinds)}`;
    const name = `${employer}党支部`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
