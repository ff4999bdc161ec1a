import { beforePaint, beforePaintSource } from '#lib/before-paint.ts';
import { readingKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const kind of readingKinds) {
  test(`${kind.name}: complete HTML, no script of a framework, a strict policy`, async ({ page, newsroom, expectComplaint }) => {
    if (kind.status) expectComplaint(kind.status);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script' || new URL(request.url()).pathname.endsWith('.js')) scripts.push(request.url());
    });
    const answer = await kind.open(page, newsroom);
    const html = (await answer?.text()) ?? '';
    expect(answer?.status()).toBe(kind.status ?? 200);

    for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([^<]*)/g)) {
      if (text !== beforePaint) expect(attributes).toMatch(/\bsrc="\/islands\/[^"]+"|\btype="application\/ld\+json"/);
    }
    expect(html).not.toMatch(/__next_f|\/_next\/static\/[^"]*\.js|modulepreload|<template|data-reactroot|\$RC\b/);
    expect(html).not.toMatch(/\son[a-z]+="|javascript:/);
    expect(html.startsWith('<!DOCTYPE html><html lang="ar" dir="rtl">')).toBe(true);

    const policy = answer?.headers()['content-security-policy'] ?? '';
    const scriptSource = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1];
    expect(scriptSource).toBe(`'self' ${beforePaintSource}`);
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff');

    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect(await page.title()).not.toBe('');
    await page.waitForLoadState('networkidle');
    expect(new Set(scripts).size).toBeLessThanOrEqual(1);
    for (const script of scripts) expect(new URL(script).pathname).toMatch(/^\/islands\/main\.[0-9a-f]+\.js$/);
  });
}
