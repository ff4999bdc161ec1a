import type { Role } from '#lib/generated/prisma/enums.ts';

/** A member of the staff whose session was checked. */
export interface Staff {
  id: string;
  name: string;
  email: string;
  role: Role;
}

declare const proof: unique symbol;

/** The permission to decide over comments: only `requireModerator` and `actAsModerator` make one. */
export type Moderator = Staff & { readonly [proof]: true };

/** The staff member as a moderator, or null when the role does not allow it. */
export const asModerator = (staff: Staff): Moderator | null => (staff.role === 'EDITOR' ? null : (staff as Moderator));
