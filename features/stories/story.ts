/** One article of a line, in its place. */
export interface StoryReport {
  articleId: number;
  path: string;
  headline: string;
  excerpt: string;
  publishedAt: Date;
  /** Where it came from; null for the newsroom's own. */
  source: string | null;
}

/** What is told at one place of the line: a report, the others of the same event, and what they brought that was not said before. */
export interface StoryEntry extends StoryReport {
  others: StoryReport[];
  /** Different sources among them, the newsroom's own counted as one. */
  sources: number;
  /** Names, terms and figures, as written. */
  added: string[];
}

export interface StoryLine {
  id: number;
  title: string;
  pinned: boolean;
  closed: boolean;
  firstAt: Date;
  lastAt: Date;
  articles: number;
  sources: number;
  entries: StoryEntry[];
}

/** The address of a line. */
export const storyPath = (id: number): string => `/story/${id}`;

/** How many different sources reports have. */
export const countSources = (reports: { source: string | null }[]): number => new Set(reports.map((r) => r.source)).size;
