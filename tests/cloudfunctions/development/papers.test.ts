import type { Input, Output } from '../../../types';
import type { TickedPaper } from '../../../types/shared/developments';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';
import { readDocx } from '../paper/read';
import { acts } from './support';

/** Papers of people on the way into the Party: which are made, which are only ticked, and for whom. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const { stand, recordOf, versionOf, begin, get } = acts(() => world);
const { secretary, sisterSecretary, town } = people;

type Which = Pick<Input<'paper.set'>, 'set' | 'aboutId' | 'year'>;
const setOf = (which: Which, openid: string = secretary) => world.caller.get(openid, 'paper.set', which);
const codeOf = (which: Which, openid: string) => world.caller.codeOf(openid, 'paper.set', which);
const take = (which: Which, key: string, openid: string = secretary) =>
  world.caller.get(openid, 'paper.take', { ...which, keys: [key] });
const read = async ({ file }: Output<'paper.take'>) =>
  readDocx(Buffer.from(await (await fetch(file.url)).arrayBuffer()));
const keysOf = ({ papers }: Output<'paper.set'>) => papers.map(({ key }) => key);

describe('what is only ticked', () => {
  const tick = (developmentId: string, more: Partial<Input<'development.tick'>> = {}) => ({
    developmentId,
    version: versionOf(developmentId),
    paper: 'autobiography' as TickedPaper,
    isThere: true,
    on: '2026-11-01',
    lies: '档案柜2层',
    ...more,
  });

  it('is there or not, of which day and where; twice is once, and what a step says is said by the step', async () => {
    const id = await begin();
    const first = tick(id);
    for (let turn = 0; turn < 2; turn += 1)
      expect(await world.caller.codeOf(secretary, 'development.tick', first)).toBe('ok');
    const audits = world.cloud.documents('audits') as AuditRecord[];
    expect(audits.filter(({ action }) => action === 'development.tick')).toHaveLength(1);
    const { ownPapers } = await get(id);
    expect(ownPapers.filter(({ isThere }) => isThere)).toEqual([
      { paper: 'applicationLetter', step: 'application', isThere: true, isTheStep: true, on: '2020-03-01' },
      {
        paper: 'autobiography',
        step: 'politicalReview',
        isThere: true,
        isTheStep: false,
        on: '2026-11-01',
        lies: '档案柜2层',
      },
    ]);
    const codes = [
      await world.caller.codeOf(secretary, 'development.tick', { ...first, lies: '别处' }),
      await world.caller.codeOf(secretary, 'development.tick', tick(id, { on: '2026-11-30' })),
      await world.caller.codeOf(secretary, 'development.tick', {
        ...tick(id),
        paper: 'applicationLetter' as TickedPaper,
      }),
      await world.caller.codeOf(secretary, 'development.tick', tick(id, { isThere: false })),
    ];
    expect(codes).toEqual(['DEVELOPMENT.CHANGED_MEANWHILE', 'DEVELOPMENT.FUTURE', 'INVALID_INPUT', 'ok']);
    expect(recordOf(id)?.held).toEqual({});
  });

  it('goes along with who moves, and is the branch’s that has them', async () => {
    const id = await begin();
    await world.caller.get(secretary, 'development.tick', tick(id));
    const to = { developmentId: id, version: versionOf(id), toOrganizationId: sister._id };
    await world.caller.get(secretary, 'development.move', to);
    expect(await world.caller.codeOf(sisterSecretary, 'development.tick', tick(id))).toBe('ACCESS_DENIED');
    await world.caller.get(sisterSecretary, 'development.receive', { developmentId: id, accept: true });
    const there = tick(id, { paper: 'thoughtReports' });
    const codes = [
      await world.caller.codeOf(secretary, 'development.tick', there),
      await world.caller.codeOf(town, 'development.tick', there),
      await world.caller.codeOf(sisterSecretary, 'development.tick', there),
    ];
    expect(codes).toEqual(['ACCESS_DENIED', 'ACCESS_DENIED', 'ok']);
    expect(Object.keys(recordOf(id)?.held ?? {}).sort()).toEqual(['autobiography', 'thoughtReports']);
  });

  it('ends with the development', async () => {
    const id = await stand('archived', { state: 'archived', closedAt: 1 });
    expect(await world.caller.codeOf(secretary, 'development.tick', tick(id))).toBe('DEVELOPMENT.OVER');
  });
});

describe('a person’s papers', () => {
  it('are those of the steps that are taken or next, with whose own the others are', async () => {
    const which: Which = { set: 'development', aboutId: await begin() };
    const { papers, own } = await setOf(which);
    expect(papers.map(({ key, missing }) => [key, missing.map(({ tag }) => tag)])).toEqual([
      ['developmentCourse', []],
      ['applicantTalk', ['谈话日期']],
      ['developmentFiles', []],
    ]);
    expect(own).toEqual(['applicationLetter', 'personMatters', 'situationSurvey']);
    const developed: Which = { set: 'development', aboutId: await stand('archived') };
    const all = await setOf(developed);
    expect(all.papers).toHaveLength(21);
    expect(new Set(keysOf(all)).size).toBe(21);
    // Under the edition of 2014 nobody had to hold one before a candidate was named.
    expect(keysOf(all)).not.toContain('developmentPublicity-candidate');
  });

  it('say what the record says: the course, the vote by numbers, what is asked of whom', async () => {
    const which: Which = { set: 'development', aboutId: await stand('approval') };
    const course = await read(await take(which, 'developmentCourse'));
    const rows = course.tables[1] ?? [];
    expect(rows).toHaveLength(26);
    expect(rows[15]?.slice(1, 4)).toEqual([
      '支部大会讨论接收',
      '2021年9月10日',
      '已办；应到 3 人，到会 2 人，赞成 2 票，反对 0 票，弃权 0 票',
    ]);
    // Who signs is nobody's to print.
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(rows.slice(1).map(() => ''));
    const vote = await read(await take(which, 'developmentVote-admission'));
    expect(vote.tables[0]).toContainEqual(['应到会', '3 人', '到会', '2 人']);
    const report = await read(await take(which, 'developmentReport-approval'));
    expect(report.paragraphs).toContain(`报送：${north.name}`);
    expect(report.paragraphs).toContain('关于接收申小明同志为中共预备党员的请示');
    expect(report.paragraphs).toContain('妥否，请批示。');
  });

  it('a publicity is hung up: it does not say who took it out', async () => {
    const which: Which = { set: 'development', aboutId: await stand('contacts') };
    const { headers, paragraphs } = await read(await take(which, 'developmentPublicity-candidate'));
    expect(headers.join('')).not.toContain('党员a');
    expect(paragraphs.join('\n')).toContain('拟列为发展对象');
  });
});

describe('for whom', () => {
  it('the branch’s own hands; of a committee the officer for organisation, for these papers only', async () => {
    const posts = [{ post: 'organizationOfficer', memberId: 'officer', name: '某', from: '2026-01-01' }];
    const other = { ...branch, _id: 'posted', path: `${north.path}posted/`, posts };
    await world.cloud.importDocuments('organizations', [other]);
    const belongs = { organizationId: other._id, organizationName: '', orgPath: other.path };
    const account = (_id: string, memberId: string, role: string) => ({
      ...belongs,
      _id,
      name: _id,
      memberId,
      grants: [{ ...belongs, role, organizationKind: 'branch' }],
    });
    await world.cloud.importDocuments('accounts', [
      account('KEEPER', 'keeper', 'secretary'),
      account('OFFICER', 'officer', 'committeeMember'),
      account('ON-COMMITTEE', 'another', 'committeeMember'),
    ]);
    const aboutId = await begin({ organizationId: other._id, actKey: 'over-there' }, 'KEEPER');
    const codes = (which: Which) =>
      Promise.all(
        ['KEEPER', 'OFFICER', 'ON-COMMITTEE', secretary, town, people.admin].map((openid) =>
          codeOf(which, openid),
        ),
      );
    const [no, up] = ['ACCESS_DENIED', 'DEVELOPMENT.NOT_YOURS'];
    expect(await codes({ set: 'development', aboutId })).toEqual(['ok', 'ok', up, no, no, no]);
    expect(await codes({ set: 'developmentYear', aboutId: other._id })).toEqual(['ok', 'ok', up, no, no, no]);
    // What a member of the committee has nothing to do with stays shut.
    expect(await codes({ set: 'review', aboutId: other._id })).toEqual(['ok', no, no, no, no, no]);
  });

  it('the body that is asked, while it is: its answer, with room for its decision', async () => {
    const id = await stand('superiorTalk', {
      pendingStep: 'approval',
      pendingSince: Date.parse('2021-10-11T04:00:00Z'),
    });
    const which: Which = { set: 'developmentAsked', aboutId: id };
    expect(keysOf(await setOf(which, town))).toEqual(['developmentReply-approval']);
    const reply = await read(await take(which, 'developmentReply-approval', town));
    expect(reply.paragraphs.join('\n')).toContain('你支部2021年10月11日报来的接收申小明同志为中共预备党员');
    const codes = [people.district, people.admin, sisterSecretary, secretary].map((openid) =>
      codeOf(which, openid),
    );
    const [no, up] = ['ACCESS_DENIED', 'DEVELOPMENT.NOT_YOURS'];
    expect(await Promise.all(codes)).toEqual([up, up, no, no]);
    const back = { developmentId: id, version: versionOf(id), step: 'approval', why: '缺一份' } as const;
    await world.caller.get(town, 'development.sendBack', back);
    expect((await setOf(which, town)).papers).toEqual([]);
  });

  it('a year: a branch has its rolls by name, what is above has figures, and by name whom it approved', async () => {
    await stand('approval', { admittedOn: '2021-09-10', stage: 'probation' });
    const year = 2021;
    const ofBranch: Which = { set: 'developmentYear', aboutId: branch._id, year };
    const { papers } = await setOf(ofBranch);
    expect(papers.map(({ key, notYet }) => [key, notYet])).toEqual([
      ['developmentRoll-applicants', 'nobodyOnTheWay'],
      ['developmentRoll-activists', undefined],
      ['developmentRoll-candidates', undefined],
      ['developmentRoll-probationers', undefined],
      ['developmentRoll-admitted', undefined],
      ['developmentTraining-activists', undefined],
      ['developmentTraining-candidates', undefined],
      ['developmentTraining-probationers', undefined],
    ]);
    const trained = await read(await take(ofBranch, 'developmentTraining-candidates'));
    expect(trained.tables[0]?.[1]?.slice(0, 8)).toEqual([
      '1',
      '申小明',
      branch.name,
      '产业工人',
      '2021年6月15日',
      '2021年7月20日',
      '3',
      '0',
    ]);
    const roll = await read(await take(ofBranch, 'developmentRoll-candidates'));
    expect(roll.tables[0]?.[1]?.slice(0, 2)).toEqual(['1', '申小明']);

    const ofTown: Which = { set: 'developmentYear', aboutId: north._id, year };
    expect(keysOf(await setOf(ofTown, town))).toEqual([
      'developmentFigures',
      'developmentRoll-admitted',
      'approvedReport',
    ]);
    expect(keysOf(await setOf(ofTown, people.district))).toEqual(['developmentFigures']);
    const report = await read(await take(ofTown, 'approvedReport', town));
    expect(report.tables[0]?.[1]?.slice(1)).toEqual([
      '申小明',
      branch.name,
      '2021年9月10日',
      '2021年12月10日',
      '松委〔2021〕9号',
    ]);
    const ofDistrict: Which = { set: 'developmentYear', aboutId: district._id, year };
    const figures = await read(await take(ofDistrict, 'developmentFigures', people.district));
    expect(JSON.stringify(figures)).not.toContain('申小明');
    expect(figures.tables[0]).toContainEqual([north.name, '0', '1', '1', '1', '1']);
    // The district approved nobody by itself.
    expect((await setOf(ofDistrict, people.district)).papers.map(({ notYet }) => notYet)).toEqual([
      undefined,
      'nobodyOnTheWay',
      'nobodyOnTheWay',
    ]);
    expect(await codeOf(ofDistrict, town)).toBe('ACCESS_DENIED');
  });
});
