// Prints the SQL that leads from the committed Prisma schema to the one in the working tree.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { schemaDiff } from '#lib/postgres/migrate.ts';
import { openDataDir } from '../server/data-dir.ts';

const data = await openDataDir({ share: true, quiet: true });
const committed = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' });
console.log(await schemaDiff(data.url, committed, readFileSync('prisma/schema.prisma', 'utf8')));
await data.close();
process.exit(0);
