/** The eight-petalled mark that closes a verse or a page in a manuscript: here it marks the name and the end of an article. */
export const Rosette = ({ size = 18 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
    <path d="M0-11 3-3 11 0 3 3 0 11-3 3-11 0-3-3Z" />
    <path d="M-7.8-7.8 0-4.2 7.8-7.8 4.2 0 7.8 7.8 0 4.2-7.8 7.8-4.2 0Z" />
    <circle r="1.8" fill="currentColor" stroke="none" />
  </svg>
);
