/**
 * A plan (kế hoạch) as it was read: word for word, nothing guessed. What the document does not say is null or empty.
 * Dates are `YYYY-MM-DD`, times `HH:mm`, deadlines `YYYY-MM-DDTHH:mm`, or `YYYY-MM-DD` where no hour is stated;
 * all of them are local to the conference.
 */
export type Plan = {
  title: string;
  issuer: string | null;
  planNumber: string | null;
  basis: string[];
  date: string | null;
  dateText: string | null;
  startTime: string | null;
  endTime: string | null;
  duration: string | null;
  /** True when "dự kiến" governs the time. */
  tentative: boolean;
  venue: string | null;
  expectedDelegates: number | null;
  delegateGroups: { section: string; items: string[] }[];
  dressCode: DressRule[];
  agenda: AgendaItem[];
  papers: PlannedPapers;
  tasks: { unit: string; tasks: { text: string; deadline: string | null }[] }[];
  awards: PlannedAward[];
  recipients: string[];
  signer: { name: string | null; title: string | null; onBehalfOf: string | null } | null;
  warnings: PlanWarning[];
};

export type DressRule = { who: string; text: string };

export type AgendaItem = {
  /** 1..n through all sessions. */
  order: number;
  session: string | null;
  start: string | null;
  end: string | null;
  title: string;
  responsible: string | null;
  /** The item takes place only "nếu có". */
  ifAny: boolean;
};

export type PlannedPapers = {
  count: number | null;
  maxMinutes: number | null;
  submitTo: string | null;
  deadline: string | null;
  reviewDeadline: string | null;
  items: PlannedPaper[];
};

export type PlannedPaper = {
  order: number;
  topic: string | null;
  unit: string | null;
  presenter: string | null;
  deadline: string | null;
};

export type PlannedAward = {
  by: string;
  collectives: number | null;
  individuals: number | null;
  breakdown: { unit: string; collectives: number | null; individuals: number | null }[];
};

/** What an organizer should look at before trusting the plan; `code` is stable, `text` is Vietnamese for people. */
export type PlanWarning = { code: string; text: string };
