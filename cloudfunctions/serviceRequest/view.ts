import { ruleBook } from '../domain/rules/amendments';
import type { WorkYears } from '../domain/rules/work-days';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';
import { officeWord } from '../domain/serviceRequest/place';
import { dueDay, isLate } from '../domain/serviceRequest/rules';
import { settingsAt } from '../domain/setting/settings';
import { dayOf } from '../kernel/clock';

interface Seen {
  years: WorkYears;
  today: string;
  leadingOffice: string;
}

const seenAt = async (now: number): Promise<Seen> => {
  const [{ workYears: years }, { leadingOffice }] = await Promise.all([ruleBook(now), settingsAt(now)]);
  return { years, today: dayOf(now), leadingOffice };
};

/** Requests in a list. */
export async function summariesOf(requests: readonly ServiceRequestRecord[], now: number) {
  const seen = await seenAt(now);
  return requests.map((request) => summaryOf(request, seen));
}

function summaryOf(request: ServiceRequestRecord, { years, today, leadingOffice }: Seen) {
  const { _id: id, enterprise, category, source, status, raisedAt, reopened, result, rating } = request;
  const due = request.isOpen ? dueDay(request, years) : undefined;
  return {
    id,
    enterprise,
    category,
    source,
    status,
    raisedAt,
    dueProvisional: false,
    ...due,
    isLate: isLate(request, years, today),
    extensionAsked: request.extension !== undefined,
    reopened,
    ...(result && { result }),
    ...(rating && { rating }),
    office: officeWord(request, leadingOffice),
  };
}

/** A request whole, without whom to ask. */
export async function wholeOf(request: ServiceRequestRecord, now: number) {
  const { text, wish, department, offices, steps } = request;
  return {
    ...summaryOf(request, await seenAt(now)),
    text,
    ...(wish && { wish }),
    ...(department && { department }),
    helpers: offices.filter(({ helps }) => helps).map(({ name }) => name),
    steps,
  };
}
