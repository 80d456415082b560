import * as z from 'zod';
import { asked, technical } from '../asks';
import { givenDay, id, line } from '../fields';
import { electedPosts, exclusionKinds, readings } from '../shared/elections';
import { posts } from '../shared/organizations';

/** What is written down of each step of an election: numbers, days, and the names of candidates; never a ballot. */

const few = (most: number) => z.int().min(0).max(most);
const people = few(5000);

/** 请示: how many are to be elected, of how many candidates, and when. */
const request = {
  /** The day on which the meeting is meant to be held. */
  plannedOn: asked('electionDue', givenDay),
  /** Seats of the committee; none where the meeting elects the secretary directly, or no seat is vacant. */
  seats: asked('electionSurplus', few(15)),
  candidates: asked('electionSurplus', few(30)),
  secretary: asked('branchTerm', z.boolean()),
  deputies: asked('branchTerm', few(3)),
  /** The day on which the committee dealt with it. */
  studiedOn: givenDay.optional(),
  /** Why it is held early or late. */
  why: line(200).optional(),
};

/** 筹备: when people were told. */
const preparation = { announcedOn: givenDay.optional() };

/** 候选人预备人选, each for a seat, or for the post where there is no committee. */
const candidates = {
  names: z
    .array(
      z.strictObject({
        memberId: asked('electionCandidates', id),
        post: asked('electionCandidates', z.enum(electedPosts)),
      }),
    )
    .min(1)
    .max(30),
  /** They stand as a person put them, where the strokes of a character are not known. */
  placed: technical(z.boolean()).optional(),
};

/** 有选举权的人: full members, whom a check found without a vote, and whom the regulation does not count. */
const voters = {
  full: asked('rightToVote', people),
  /** 经核对不计入: how many, and by which rule; the record says no more of it. */
  checked: asked('rightToVote', people),
  excluded: z
    .array(
      z.strictObject({
        kind: asked('electionQuorum', z.enum(exclusionKinds)),
        count: asked('electionQuorum', people.min(1)),
      }),
    )
    .max(5),
};

/** 选举大会: who was there. */
const meeting = {
  /** The gathering that was announced for it, whose roll says the same. */
  activityId: id.optional(),
  present: asked('electionQuorum', people),
  ill: asked('electionQuorum', people),
  away: asked('electionQuorum', people),
  /** Whether the meeting passed that some are not counted; of none it says nothing. */
  passed: z.boolean().optional(),
};

const count = asked('electionBallot', people);

/** 计票: one ballot, by its totals. */
const ballot = {
  /** Which ballot it is, from 0. */
  round: technical(few(5)),
  issued: count,
  returned: count,
  valid: count,
  lines: z
    .array(z.strictObject({ memberId: technical(id), yes: count, no: count, abstain: count }))
    .min(1)
    .max(30),
  /** 另选他人 */
  others: z.array(z.strictObject({ memberId: asked('electionBallot', id), yes: count })).max(30),
  /** By which reading it counts, and who said so, where both do not say the same. */
  reading: z
    .strictObject({
      by: asked('ownAct', z.enum(readings)),
      from: asked('ownAct', line(60)),
    })
    .optional(),
  /** Why a seat is left vacant for now, as the meeting decided. */
  vacant: line(100).optional(),
};

/** 第一次全体会议: secretary and deputies, and which of the others sees to what. */
const session = {
  present: asked('committeeAtLeast', few(30)),
  issued: count,
  returned: count,
  valid: count,
  chosen: z
    .array(
      z.strictObject({
        memberId: asked('branchTerm', id),
        post: asked('branchTerm', z.enum(electedPosts).exclude(['member'])),
        yes: count,
      }),
    )
    .min(1)
    .max(4),
  duties: z
    .array(
      z.strictObject({
        memberId: asked('committeeAtLeast', id),
        post: asked('committeeAtLeast', z.enum(posts).exclude(['secretary', 'deputySecretary'])),
      }),
    )
    .max(15),
};

/** What a step of the keepers says. */
export const whatIsRecorded = z.discriminatedUnion('step', [
  z.strictObject({ step: technical(z.literal('request')), ...request }),
  z.strictObject({ step: technical(z.literal('preparation')), ...preparation }),
  z.strictObject({ step: technical(z.literal('candidates')), ...candidates }),
  z.strictObject({ step: technical(z.literal('voters')), ...voters }),
  z.strictObject({ step: technical(z.literal('meeting')), ...meeting }),
  z.strictObject({ step: technical(z.literal('ballots')), ...ballot }),
  z.strictObject({ step: technical(z.literal('session')), ...session }),
  z.strictObject({ step: technical(z.literal('report')) }),
]);
export type WhatIsRecorded = z.infer<typeof whatIsRecorded>;
