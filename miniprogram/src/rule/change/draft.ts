import type { RuleStatus } from '../../../../types/shared/rules';
import { dayOf } from '../../kit/format/time';
import { needed } from '../../kit/form/use-form';
import type { Input, Output } from '../../services/contract';

export type Rule = Output<'rule.list'>['rules'][number];
export type Change = Input<'rule.propose'>['change'];

/** What is written of a rule; it begins as the rule is now. */
export interface Draft {
  actKey: string;
  value: number | undefined;
  edition: string;
  article: string;
  articleStatus: RuleStatus;
  status: RuleStatus;
  from: number;
  document: string;
  reason: string;
}

/** What differs from the rule as it is now, as it is laid down. */
export function changeOf(rule: Rule, draft: Draft): Change {
  const { id, value, citation } = rule;
  const words = citation && {
    edition: differing(draft.edition.trim(), citation.edition),
    article: differing(draft.article.trim(), citation.article),
    articleStatus: differing(draft.articleStatus, citation.articleStatus),
    status: differing(draft.status, citation.status),
  };
  return {
    of: 'rule',
    rule: id,
    value: draft.value === value ? undefined : draft.value,
    ...words,
    ...(hasDay(rule, draft) && { from: dayOf(draft.from) }),
  };
}

/** Whether it has a day of its own: a word on an edition is said of all of it. */
export const hasDay = ({ value, citation }: Rule, draft: Draft): boolean =>
  draft.value !== value || (citation !== undefined && draft.edition.trim() !== citation.edition);

export const faultsOf = ({ edition, article, document, reason }: Draft) => ({
  edition: edition === '' || /^\d{4}$/.test(edition.trim()) ? undefined : '写四位年份，例如 2026',
  article: /^(?:第[一二三四五六七八九十百零]+条)?$/.test(article.trim())
    ? undefined
    : '写成“第几条”，用汉字数字',
  document: needed(document, '请写上文号'),
  reason: needed(reason, '请写上原因'),
});

const differing = <Said>(said: Said, now: Said): Said | undefined => (said === now ? undefined : said);
