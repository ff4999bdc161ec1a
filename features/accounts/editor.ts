import type { Staff } from './moderator.ts';

declare const proof: unique symbol;

/** The permission to edit what the newsroom publishes: only `asEditor` makes one. */
export type Editor = Staff & { readonly [proof]: true };

/** The staff member as an editor, or null when the role does not allow it: moderators may look, editors and administrators may change. */
export const asEditor = (staff: Staff): Editor | null => (staff.role === 'MODERATOR' ? null : (staff as Editor));
