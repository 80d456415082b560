/**
 * Breaks with a kept release that its apps live with, by their lines, and how: tried with the kept build, or a new word in
 * a place where old apps pass over what they do not know.
 */
export const accepted: Readonly<Record<string, string>> = {
  'todo.list: output.todos[].kind may be trainingClass, which is not known':
    'the app of release 1 leaves out what waits of kinds that it does not know (domain/todo/kinds.ts, isDescribed)',
  'todo.list: output.todos[].kind may be duesToAssess, duesToCollect, duesAsked, which is not known':
    'the app of release 1 leaves out what waits of kinds that it does not know (domain/todo/kinds.ts, isDescribed)',
  'burden.asked: output.readers[].acts[].asks[].basis[] may be duesBase, duesChange, duesMonthly, duesExemption, duesLargeFrom, which is not known':
    'the app of release 1 says 条文规定 of any rule and shows the articles that come along (burden/asked/bases.ts)',
  'burden.asked: output.readers[].reminders[].basis[] may be duesBase, duesChange, duesMonthly, duesExemption, duesLargeFrom, which is not known':
    'the same',
  'paper.set: output.papers[].name may be duesAssessment, duesRegister, duesPublication, duesPaidUntil, duesHandedUp, which is not known':
    'they are of sets that the app of release 1 has no name for and does not ask for',
  'paper.set: output.papers[].notYet may be notAssessed, nothingPaid, which is not known':
    'they are said of papers of those sets only',
  'paper.templates: output.templates[].paper may be duesAssessment, duesRegister, duesPublication, duesPaidUntil, duesHandedUp, which is not known':
    'papers that came later are answered to apps that say they know everything (`since` in types/shared/papers.ts)',
  'burden.asked: output.readers[].acts[].asks[].basis[] may be applicantAge, talkWithin, nurtureContacts, nurtureReviewMonths, candidateAgreement, approvalWithin, admissionVote, which is not known':
    'what is no document and no own act is called a rule; the articles come with the answer',
  'burden.asked: output.readers[].reminders[].basis[] may be applicantAge, talkWithin, nurtureContacts, nurtureReviewMonths, candidateAgreement, approvalWithin, admissionVote, which is not known':
    'what is no document and no own act is called a rule; the articles come with the answer',
  'todo.list: output.todos[].kind may be developmentDue, developmentComing, developmentAsked, which is not known':
    'a kind that the app does not describe is left out of its list',
};
