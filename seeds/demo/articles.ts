import { arts } from './arts.ts';
import type { DemoArticle } from './compose.ts';
import { economy } from './economy.ts';
import { gulf } from './gulf.ts';
import { health } from './health.ts';
import { politics } from './politics.ts';
import { sports } from './sports.ts';
import { world } from './world.ts';

/** Every article of the demo newsroom. */
export const demoArticles: DemoArticle[] = [...politics, ...gulf, ...world, ...sports, ...health, ...arts, ...economy];
