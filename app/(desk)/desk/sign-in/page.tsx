import { redirect } from 'next/navigation';
import { readStaff } from '#features/accounts/session.ts';
import { SignInForm } from '#features/accounts/sign-in-form.tsx';
import { copy } from '#lib/copy/ar.ts';

export const metadata = { title: copy.desk.signIn };

export default async function SignIn() {
  if (await readStaff()) redirect('/desk');
  return <SignInForm />;
}
