import { xml } from './rss.ts';

/** An OpenSearch 1.1 description: what lets a browser search this site from its own field (source: github.com/dewitt/opensearch). */
export const opensearch = ({ name, description, origin }: { name: string; description: string; origin: string }): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The specification allows a short name of 16 characters, a description of 1,024.
    `<ShortName>${xml(Array.from(name).slice(0, 16).join(''))}</ShortName>`,
    `<Description>${xml(Array.from(description).slice(0, 1024).join(''))}</Description>`,
    '<Language>ar</Language><InputEncoding>UTF-8</InputEncoding>',
    `<Image width="64" height="64" type="image/svg+xml">${xml(origin)}/icon.svg</Image>`,
    `<Url type="text/html" template="${xml(origin)}/search?q={searchTerms}"/>`,
    `<Url type="application/rss+xml" template="${xml(origin)}/search.xml?q={searchTerms}"/>`,
    `<Url type="application/x-suggestions+json" template="${xml(origin)}/api/v1/suggest/opensearch?q={searchTerms}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${xml(origin)}/opensearch.xml"/>`,
    '</OpenSearchDescription>',
  ].join('\n');
