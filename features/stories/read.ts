import { cache } from 'react';
import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { findPlace } from './find-place.ts';
import { findStory } from './find-story.ts';

/** A story line for its page, once per request; the page is made anew when the line or one of its articles changes. */
export const readStory = cache(async (id: number) => {
  dependOn(tags.story(id));
  const story = await findStory(id);
  if (story && 'entries' in story) {
    const shown = story.entries.flatMap((entry) => [entry, ...entry.others]);
    dependOn(...shown.map((report) => tags.article(report.articleId)));
  }
  return story;
});

/** An article's place in its line, for its page. */
export const readPlace = cache(async (articleId: number) => {
  dependOn(tags.article(articleId));
  const place = await findPlace(articleId);
  if (place) dependOn(tags.story(place.storyId), ...[...place.before, ...place.after].map((report) => tags.article(report.articleId)));
  return place;
});
