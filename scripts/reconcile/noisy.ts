import type { Known } from '../../cloudfunctions/domain/subject/register-index';
import { checkSignOf } from '../../cloudfunctions/domain/subject/unified-code';
import type { Listed } from '../../cloudfunctions/domain/subject/matching';
import { randomFrom, type Random } from '../demo/random';

/**
 * A made-up register and a list as it comes from another office, of which it is known which line means whom. No name
 * in it is meant to be anybody's.
 */

/** What was done to a line; several may be. */
export type Damage = (typeof damages)[number];
export const damages = [
  'codeMissing',
  'codeSlip',
  'codeSwapped',
  'codeShortened',
  'codeOfNeighbour',
  'nameSlip',
  'nameSignLost',
  'nameSignsSwapped',
  'brackets',
  'wide',
  'spaces',
  'form',
  'regionLost',
  'renamed',
] as const;

export interface NoisyLine extends Listed {
  /** The subject that is meant; none where the register lacks it. */
  truth: string | undefined;
  damages: Damage[];
}

export interface Noisy {
  register: Known[];
  list: NoisyLine[];
  /** Parts of a hundred, as they came out. */
  shares: { damaged: number; nearNames: number; sameNames: number };
}

const towns = [
  '岳阳',
  '永丰',
  '方松',
  '中山',
  '广富林',
  '九里亭',
  '泗泾',
  '佘山',
  '车墩',
  '新桥',
  '洞泾',
  '九亭',
  '泖港',
  '石湖荡',
  '新浜',
  '叶榭',
  '小昆山',
];
const words = Array.from(
  '申源恒信华茂瑞丰安泰明德创睿博远宏图佳禾智联云启锦程万盛海纳川鼎新拓元正方圆合力天行健美景春秋朗悦康宁百川通达凯旋星辰',
);
const trades = [
  '科技',
  '贸易',
  '机械',
  '电子',
  '物流',
  '建筑工程',
  '信息技术',
  '生物医药',
  '新材料',
  '餐饮管理',
  '文化传播',
  '企业管理咨询',
  '自动化设备',
  '包装制品',
  '精密模具',
  '汽车零部件',
  '环保科技',
  '智能装备',
  '服饰',
  '食品',
];
const forms = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司'];
const regions = ['上海', '上海', '上海市', '上海市松江区', '松江'];

/** Makes a register of `subjects` and a list of `lines`; the same seed gives the same. */
export function noisyOf(seed: number, { subjects, lines }: { subjects: number; lines: number }): Noisy {
  const random = randomFrom(seed);
  const maker = new Maker(random);
  const everybody = Array.from({ length: Math.round(subjects * 1.1) }, (_, index) => maker.subject(index));
  // A tenth is not in the register, near names and same names as often as among the others.
  const isKnown = everybody.map(() => !random.chance(9));
  const register = everybody.filter((_, index) => isKnown[index]);
  const list = Array.from({ length: lines }, (): NoisyLine => {
    const at = random.between(0, everybody.length - 1);
    const subject = everybody[at] as Known;
    const neighbour = random.pick(everybody);
    return {
      ...damaged(random, subject, neighbour),
      truth: isKnown[at] ? subject.id : undefined,
    };
  });
  const percent = (part: number, whole: number) => (100 * part) / whole;
  return {
    register,
    list,
    shares: {
      damaged: percent(list.filter((line) => line.damages.length > 0).length, lines),
      nearNames: percent(maker.nearNames, everybody.length),
      sameNames: percent(maker.sameNames, everybody.length),
    },
  };
}

class Maker {
  nearNames = 0;
  sameNames = 0;
  private readonly made: Known[] = [];
  private readonly names = new Set<string>();

  constructor(private readonly random: Random) {}

  subject(index: number): Known {
    const { random } = this;
    const earlier = this.made.length > 0 ? random.pick(this.made) : undefined;
    const draw = random.between(1, 1_000);
    let name = this.freshName();
    if (earlier && draw <= 25) {
      ({ name } = earlier);
      this.sameNames += 1;
    } else if (earlier && draw <= 100) {
      const near = nearName(random, earlier.name);
      if (!this.names.has(near)) {
        name = near;
        this.nearNames += 1;
      }
    }
    this.names.add(name);
    const made = {
      id: `s${String(index).padStart(6, '0')}`,
      code: codeOf(random),
      name,
      town: random.pick(towns),
    };
    this.made.push(made);
    return made;
  }

  private freshName(): string {
    for (;;) {
      const name = newName(this.random);
      if (!this.names.has(name)) return name;
    }
  }
}

function newName(random: Random): string {
  const word = Array.from({ length: random.between(2, 4) }, () => random.pick(words)).join('');
  const trade = random.pick(trades);
  const form = random.pick(forms);
  if (random.chance(6))
    return `松江区${word}${random.pick(['社区服务中心', '养老服务中心', '幼儿园', '行业协会'])}`;
  if (random.chance(10)) return `${word}${trade}(上海)${form}`;
  return `${random.pick(regions)}${word}${random.chance(5) ? '(集团)' : ''}${trade}${form}`;
}

/** Another's name, but for one sign, its trade or a bracket: somebody else. */
function nearName(random: Random, name: string): string {
  const draw = random.between(1, 3);
  if (draw === 1) {
    const trade = trades.find((one) => name.includes(one));
    if (trade) return name.replace(trade, random.pick(trades));
  }
  if (draw === 2 && !name.includes('(') && name.endsWith('公司')) {
    return name.replace(/(有限|股份有限)/, '(集团)$1');
  }
  const signs = Array.from(name);
  const at = signs.findIndex((sign, index) => index >= 2 && words.includes(sign));
  if (at >= 0) signs[at] = random.pick(words);
  return signs.join('');
}

function codeOf(random: Random): string {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const own = Array.from({ length: 9 }, () => random.pick(Array.from(signs))).join('');
  const first = `${random.chance(92) ? '91' : '52'}310117${own}`;
  return `${first}${checkSignOf(first)}`;
}

/** A line for a subject: in four of ten cases something is wrong with it, in some of these more than one thing. */
function damaged(random: Random, subject: Known, neighbour: Known): Omit<NoisyLine, 'truth'> {
  const line = {
    code: subject.code ?? '',
    name: subject.name,
    town: random.chance(70) ? subject.town : undefined,
  };
  const done: Damage[] = [];
  if (random.chance(40)) {
    const times = random.chance(30) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const damage = random.pick(damages);
      if (done.includes(damage)) continue;
      done.push(damage);
      Object.assign(line, hurt(random, damage, line, neighbour));
    }
  }
  return {
    ...(line.code && { code: line.code }),
    name: line.name,
    ...(line.town && { town: line.town }),
    damages: done,
  };
}

function hurt(
  random: Random,
  damage: Damage,
  { code, name }: { code: string; name: string },
  neighbour: Known,
): { code?: string; name?: string } {
  const signs = Array.from(name);
  const at = random.between(1, Math.max(1, signs.length - 5));
  switch (damage) {
    case 'codeMissing':
      return { code: '' };
    case 'codeSlip': {
      const slip = random.between(8, 17);
      return { code: `${code.slice(0, slip)}${random.between(0, 9)}${code.slice(slip + 1)}` };
    }
    case 'codeSwapped': {
      const swap = random.between(8, 15);
      return {
        code:
          code.slice(0, swap) +
          code.slice(swap + 1, swap + 2) +
          code.slice(swap, swap + 1) +
          code.slice(swap + 2),
      };
    }
    case 'codeShortened':
      return { code: random.chance(50) ? code.slice(0, -1) : '9.13101E+17' };
    case 'codeOfNeighbour':
      return { code: neighbour.code ?? '' };
    case 'nameSlip':
      signs[at] = random.pick(words);
      return { name: signs.join('') };
    case 'nameSignLost':
      signs.splice(at, 1);
      return { name: signs.join('') };
    case 'nameSignsSwapped':
      [signs[at], signs[at + 1]] = [signs[at + 1] ?? '', signs[at] ?? ''];
      return { name: signs.join('') };
    case 'brackets':
      return {
        name: random.chance(50) ? name.replace('(', '（').replace(')', '）') : name.replace(/[()]/g, ''),
      };
    case 'wide':
      return { code: code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) };
    case 'spaces':
      return { name: `${signs.slice(0, at).join('')} ${signs.slice(at).join('')}　` };
    case 'form':
      return {
        name: name.includes('有限责任') ? name.replace('有限责任', '有限') : name.replace('股份有限', '有限'),
      };
    case 'regionLost':
      return { name: name.replace(/^上海市?(松江区)?/, '') };
    case 'renamed':
      return { name: newName(random) };
  }
}
