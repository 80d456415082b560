/**
 * Breaks with a kept release that its apps live with, by their lines, and how: tried with the kept build, or a new word in
 * a place where old apps pass over what they do not know.
 */
export const accepted: Readonly<Record<string, string>> = {
  'burden.asked: output.readers[].acts[].asks[].basis[] may be applicantAge, talkWithin, nurtureContacts, nurtureReviewMonths, candidateAgreement, approvalWithin, admissionVote, which is not known':
    'what is no document and no own act is called a rule; the articles come with the answer',
  'burden.asked: output.readers[].reminders[].basis[] may be applicantAge, talkWithin, nurtureContacts, nurtureReviewMonths, candidateAgreement, approvalWithin, admissionVote, which is not known':
    'what is no document and no own act is called a rule; the articles come with the answer',
  'todo.list: output.todos[].kind may be developmentDue, developmentComing, developmentAsked, which is not known':
    'a kind that the app does not describe is left out of its list',
};
