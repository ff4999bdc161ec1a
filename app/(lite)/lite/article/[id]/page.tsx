import { notFound, permanentRedirect } from 'next/navigation';
import { readArticle } from '#features/articles/read.ts';
import { lightOf } from '#lib/edition.ts';
import { positive } from '#lib/params.ts';

export default async function ArticleWithoutSlug({ params }: { params: Promise<{ id: string }> }) {
  const article = (await readArticle(positive((await params).id) ?? notFound())) ?? notFound();
  permanentRedirect(lightOf(article.path));
}
