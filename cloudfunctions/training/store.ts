import { collection, type Page, type PageOf } from '../kernel/database';
import { Enrolments, type EnrolmentRecord } from '../domain/enrolment/model';

/** What a member asked for, latest first. */
export const enrolmentsOfMember = (memberId: string, page: PageOf): Promise<Page<EnrolmentRecord>> =>
  collection(Enrolments).findPage({ memberId }, ['askedAt', 'desc'], page);
