import { Rosette } from '#components/ui/rosette.tsx';
import { copy } from '#lib/copy/ar.ts';
import { renderContext } from '#lib/render-context.ts';
import { siteName } from '#lib/site.ts';
import { signIn, type SignInReply } from './actions.ts';

/** The desk's door. */
export function SignInForm() {
  const reply = renderContext.getStore()?.formReply as SignInReply | undefined;
  const text = copy.desk;
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-4 py-10">
      <p className="flex items-center gap-2 text-5xl leading-none font-bold">
        <a href="/" className="pb-2">
          {siteName()}
        </a>
        <span className="text-rubric">
          <Rosette size={26} />
        </span>
      </p>
      <form action={signIn} className="mt-8 border-t-2 border-ink pt-6">
        <h1 className="headline text-3xl">{text.signIn}</h1>
        <p className="meta">{text.signInIntro}</p>
        {reply && (
          <p role="alert" className="mt-4 border-s-4 border-rubric ps-3 font-bold">
            {reply.problem === 'wrong' ? text.wrong : text.tooMany(Math.ceil(reply.retryAfter / 60))}
          </p>
        )}
        <label htmlFor="email" className="mt-5 block font-bold">
          {text.email}
        </label>
        <input
          id="email"
          name="email"
          type="email"
          dir="ltr"
          required
          autoComplete="username"
          defaultValue={reply?.email}
          className="field mt-1"
        />
        <label htmlFor="password" className="mt-4 block font-bold">
          {text.password}
        </label>
        <input id="password" name="password" type="password" dir="ltr" required autoComplete="current-password" className="field mt-1" />
        <button className="act first mt-6 w-full justify-center">{text.enter}</button>
      </form>
    </main>
  );
}
