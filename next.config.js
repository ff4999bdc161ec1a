/** @type {import('next').NextConfig} */
export default {
  // Our own server compresses, once, after it has finished the page.
  compress: false,
  poweredByHeader: false,
  // Metadata belongs in <head> for everybody: reading pages have no script that could move it there.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['pg', 'pg-boss', '@prisma/client', '@prisma/adapter-pg', 'pino', 'better-auth'],
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  experimental: { authInterrupts: true },
};
