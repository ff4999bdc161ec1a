/** The desk's address of a line, or of the list; `told` names what the last action came to. */
export const deskPath = (storyId?: number, told?: string): string =>
  ['/desk/stories', ...(storyId ? [storyId] : [])].join('/') + (told ? `?told=${told}` : '');
