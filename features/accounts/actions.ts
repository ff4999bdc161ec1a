'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { clientAddress } from '#lib/client-address.ts';
import { addressPrefix, takeToken, type Rate } from '#lib/rate-limit.ts';
import { renderContext } from '#lib/render-context.ts';
import { auth } from './auth.ts';

const SignIn = z.object({ email: z.string().trim().toLowerCase().max(254), password: z.string().max(128) });

/** Tries for one address and account: ten at once, then one a minute (OWASP, Authentication Cheat Sheet: throttle by account and address). */
const signInRate: Rate = { burst: 10, secondsPerToken: 60 };

export type SignInProblem = 'wrong' | 'too-many';

export interface SignInReply {
  email: string;
  problem: SignInProblem;
  retryAfter: number;
}

/** The sign-in form's door: on to the desk, or the form again with what is wrong. It never says which of the two was wrong. */
export async function signIn(form: FormData) {
  const { email, password } = SignIn.parse(Object.fromEntries(form));
  const sent = await headers();
  const retryAfter = await takeToken('sign-in', `${addressPrefix(clientAddress(sent))} ${email}`, signInRate);
  if (retryAfter > 0) return reply({ email, problem: 'too-many', retryAfter }, 429);
  const session = await auth().api.signInEmail({ body: { email, password }, headers: sent }).catch(refused);
  if (!session) return reply({ email, problem: 'wrong', retryAfter: 0 }, 422);
  redirect('/desk');
}

/** Ends the session. */
export async function signOut() {
  await auth().api.signOut({ headers: await headers() });
  redirect('/desk/sign-in');
}

function reply(formReply: SignInReply, status: number) {
  const context = renderContext.getStore();
  if (context) Object.assign(context, { formReply, status, ...(formReply.retryAfter && { retryAfter: formReply.retryAfter }) });
}

function refused(error: unknown) {
  if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) return null;
  throw error;
}
