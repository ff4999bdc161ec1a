/** Which of the found articles, and in what order. Times: from the first, to before the second. */
export interface Selection {
  sectionId?: number | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  sort?: 'relevance' | 'newest' | undefined;
}
