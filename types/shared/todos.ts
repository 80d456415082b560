/** What can wait for somebody (待办): each kind is done on one page, which its context in the app names. */
export const todoKinds = [
  /** Somebody asks a branch to be bound by name. */
  'bindingRequest',
  /** A member is sent to the branch and not received yet. */
  'transfer',
  /** Leave, 补签 and 补课 that members ask for. */
  'attendanceRequest',
  /** Check-ins of one gathering that count once somebody says so. */
  'checkIn',
  /** What members say is wrong in what is kept about them. */
  'correction',
  /** A gathering is over and nothing is written down of it. */
  'minutesToWrite',
  /** Minutes that the reader confirms as their recorder or chair. */
  'minutesToConfirm',
  /** This month's theme day is not published. */
  'themeDay',
  /** … was held, and the branch has not told back about the guidance. */
  'feedback',
  /** Meetings that a branch owes: overdue, or due within days. */
  'meetingsDue',
  /** The year's review (民主评议党员): numbers that are not written down, or matters of the list that are due. */
  'democraticReview',
  /** Members whose dues nobody assessed for this year. */
  'duesToAssess',
  /** Dues of this month that are not noted, once the branch's day of dues has come. */
  'duesToCollect',
  /** Members who ask to be assessed anew. */
  'duesAsked',
  /** What branches handed up, or somebody gave in one sum, and nobody above confirmed. */
  'duesToConfirm',
  /** Another branch asks to hold a gathering jointly. */
  'invitation',
  /** A secretary's work that the reader is to agree to, to give away or to take over. */
  'handover',
  /** Roles that sleep until somebody has made sure who holds them. */
  'role',
  /** What the district lays down of a rule waits for a second person. */
  'rule',
  /** A month's guidance that somebody wrote waits for another person's look. */
  'guidanceToReview',
  /** … was looked at and is not published, nor is it said when. */
  'guidanceToPublish',
  /** A class whose sessions are to be closed, or in which leave and check-ins are to be decided. */
  'trainingClass',
  /** A body's next step of an election, or its term that ends soon or is over. */
  'election',
  /** Elections below that wait for an answer from above. */
  'electionAnswer',
  /** Steps of people on the way into the Party that are due. */
  'developmentDue',
  /** People on the way whom another branch sends. */
  'developmentComing',
  /** What branches ask a superior to approve of them. */
  'developmentAsked',
  /** Letters of supervision that a branch is to answer. */
  'supervisionLetter',
  /** … that were answered, for the office that sent them. */
  'supervisionAnswer',
  /** Subjects that an instructor meant to speak to by a day, or is to by what the district set. */
  'visitDue',
  /** Subjects that a survey asks about. */
  'surveyTask',
  /** Applications of a selection that were sent back to be put right. */
  'selectionReturned',
  /** … that the town looks at first. */
  'selectionToCheck',
  /** Applications of which somebody is asked for an opinion. */
  'selectionOpinion',
  /** Rounds of a selection whose applications are in, or whose publicity is over. */
  'selectionToDecide',
  /** Honours that end soon, to be looked at again. */
  'honourToReview',
  /** Rooms (活动室) in which the office above wants something put right by a day. */
  'venueCorrection',
  /** Self-checks of rooms that nobody above looked over. */
  'venueToReview',
  /** Requests of enterprises that lie with an office, or that it is to help those below with. */
  'serviceRequest',
  /** Complaints that nobody answered yet. */
  'complaint',
  /** Questions that the handbook does not answer yet. */
  'handbookQuestion',
  /** The roster of the whole district is to go out, and waits for a second person. */
  'rosterExport',
  /** Everything the district has is to go out, and waits for a second person. */
  'exit',
] as const;
export type TodoKind = (typeof todoKinds)[number];
