import { refuse } from '../kernel/errors';
import type { ComplaintCall, ComplaintOutcome } from './context';
import type { ComplaintRecord } from '../domain/complaint/model';
import { complaintsOf, findComplaint } from '../domain/complaint/complaints';
import { summariesOf, wholeOf } from './view';

const size = 20;

/** What the caller's WeChat has sent, latest first. */
export async function mine({ input, openid, now }: ComplaintCall<'mine'>): ComplaintOutcome<'mine'> {
  const { items, next } = await complaintsOf(openid, { after: input.after, size });
  return { complaints: await summariesOf(items, now), next };
}

/** One of them. */
export async function get({ input, openid, now }: ComplaintCall<'get'>): ComplaintOutcome<'get'> {
  const complaint = await ownComplaint(input.complaintId, openid);
  return { ...(await wholeOf(complaint, now)), mayReopen: mayReopen(complaint) };
}

/** A complaint that this WeChat sent; another's is refused like one that is not there. */
export async function ownComplaint(id: string, openid: string): Promise<ComplaintRecord> {
  const complaint = await findComplaint(id);
  return complaint?.openid === openid ? complaint : refuse('COMPLAINT.NOT_FOUND');
}

/** True while its author may ask for another answer: once, and not of one that they were satisfied with. */
export const mayReopen = ({ status, reopened, satisfied }: ComplaintRecord): boolean =>
  status !== 'open' && !reopened && satisfied !== true;
