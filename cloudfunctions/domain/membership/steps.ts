import { walk, type NightStep } from '../../kernel/night';
import { Accounts } from '../../kernel/model';
import type { Step } from '../../kernel/steps';
import { Organizations } from '../organization/model';
import { Members } from './model';
import { lookAtAccounts, lookAtPeople, lookAtPosts } from './reconcile';
import { resealPhones } from './reseal-phones';
import { whetherSealedBefore } from './sealed-phones';

export const membershipSteps: Step[] = [
  { name: 'reseal-phones', waitsFor: whetherSealedBefore, run: resealPhones },
];

/** Who is who, compared every night; what is safe is mended, the rest is found for the district to decide. */
export const membershipNight: NightStep[] = [
  { name: 'reconcile-people', run: walk(Members, lookAtPeople) },
  { name: 'reconcile-accounts', run: walk(Accounts, lookAtAccounts) },
  { name: 'reconcile-posts', run: walk(Organizations, lookAtPosts) },
];
