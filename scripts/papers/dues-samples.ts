import type { AssessedMember, BranchDues } from '../../cloudfunctions/domain/paper/kinds/dues';
import { rosterOf, sampleRules, type Case } from './samples';

/** Made-up dues, as papers are made of them. */

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

export function assessedOf(of: Case): AssessedMember {
  const { branch, members } = rosterOf(of === 'empty' ? 'ordinary' : of);
  const [member] = members;
  if (!member) throw new Error('nobody is on the roster');
  const base = { member, branchName: branch.name, year: 2026, rules: sampleRules, day: '2026-11-23' };
  if (of === 'empty') return base;
  return {
    ...base,
    assessment: {
      category: 'employed',
      from: '2026-01',
      until: '2026-12',
      opened: {
        sums: {
          basicWage: 650_000,
          postWage: 300_000,
          regularBonus: 200_000,
          incomeTax: 12_000,
          socialInsurance: 195_000,
        },
        base: { over: 943_000, under: 1 },
        rate: 15,
        beforeCap: 14_145,
        fen: 14_145,
        voluntaryFen: of === 'overlong' ? 5000 : 0,
      },
    },
    since: '2026-01',
    paidUntil: '2026-10',
  };
}

export function branchDuesOf(of: Case): BranchDues {
  const { branch, members } = rosterOf(of);
  return {
    branchName: branch.name,
    year: 2026,
    lines: members.map(({ name }, index) => ({
      name,
      monthly: 14_145,
      paid: new Set(months.slice(0, index % 7 === 6 ? 8 : 11)),
      relieved: new Set(index % 7 === 6 ? months.slice(8, 10) : []),
      dueFen: 12 * 14_145,
      paidFen: 11 * 14_145,
    })),
    published:
      of === 'empty'
        ? { months: [] }
        : {
            months: months.slice(0, 11).map((month) => ({ month, due: 14, paid: 13, fen: 183_885 })),
            recordedFen: 2_022_735,
            handedUpFen: 1_471_080,
          },
    handUps:
      of === 'empty'
        ? []
        : Array.from({ length: of === 'overlong' ? 40 : 3 }, (_, index) => ({
            from: '2026-01',
            until: '2026-03',
            on: '2026-04-03',
            fen: 490_360,
            slip: `SJ-2026-${index}`,
            receivedFen: index === 0 ? 490_360 : undefined,
          })),
    receivedFen: of === 'empty' ? 0 : 2_022_735,
    superiorName: of === 'empty' ? undefined : '新桥镇党委',
    rules: sampleRules,
    day: '2026-11-23',
  };
}
