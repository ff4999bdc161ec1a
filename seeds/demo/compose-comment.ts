/** One reader's comment in the demo newsroom, with the answers it drew; `load-demo.ts` turns it into rows. */
export interface DemoComment {
  /** The key of the article it stands under («derby-final»). */
  on: string;
  name: string;
  /** Plain text as the reader typed it, line breaks included. */
  body: string;
  /** Age at loading time in hours: less than the age of its article and, for an answer, of what it answers. */
  hoursAgo: number;
  state: 'PENDING' | 'APPROVED' | 'REJECTED' | 'SPAM';
  /** The moderator who decided; nobody has while it is pending. */
  by?: 'idris' | 'salma';
  /** One level only, and only under an approved comment. */
  replies?: Omit<DemoComment, 'on' | 'replies'>[];
}
