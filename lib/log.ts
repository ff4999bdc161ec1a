import { pino, type Logger } from 'pino';
import { env } from '#lib/env.ts';

let logger: Logger | undefined;

/** The process's log: JSON lines on standard error, from `LOG_LEVEL` up. */
export const log = (): Logger => (logger ??= pino({ level: env().LOG_LEVEL }, pino.destination(2)));
