import { topicsAt } from '../domain/course/topics';
import { ruleBook } from '../domain/rules/amendments';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { draftViewOf } from './draft-view';
import { findDraft } from '../domain/guidance/drafts';
import { importantDates } from './important-dates';
import { requireIssuer } from './issuers';
import { guidanceId, guidancesFor } from './store';
import type { GuidanceRecord } from '../domain/guidance/model';

/** What writing a month's guidance can start from. */
export async function prepare({
  input,
  target: issuer,
  now,
}: GuidanceCall<'prepare'>): GuidanceOutcome<'prepare'> {
  requireIssuer(issuer);
  const id = guidanceId(issuer._id, input.month);
  const [draft, earlier, rules, topics] = await Promise.all([
    findDraft(id),
    guidancesFor(issuer.path),
    ruleBook(now),
    topicsAt(now),
  ]);
  const published = earlier.find(({ _id }) => _id === id);
  const previous = earlier.find(({ issuerId, month }) => issuerId === issuer._id && month < input.month);
  return {
    issuerName: issuer.name,
    revision: draft?.revision ?? 0,
    ...(draft && draft.stage !== 'published' && { draft: draftViewOf(draft, published?.version ?? 0) }),
    published: published?.content,
    ...(previous && { previous: { ...previous.content, month: previous.month } }),
    library: libraryOf(earlier),
    dates: importantDates(input.month, rules),
    topics,
  };
}

/** Every item once, as it was worded last; the latest month first. */
function libraryOf(guidances: GuidanceRecord[]) {
  const items = new Map<string, { required: boolean; text: string; source: string; month: string }>();
  for (const { month, content } of guidances) {
    for (const { text, required, source } of content.items) {
      if (!items.has(text)) items.set(text, { text, required, source, month });
    }
  }
  return [...items.values()];
}
