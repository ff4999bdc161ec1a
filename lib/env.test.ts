import { describe, expect, test } from 'vitest';
import { EnvError, readEnv } from './env.ts';

describe('The environment that the owner of the site sets', () => {
  test('with nothing set, everything has a value that works on one machine', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      HOST: '0.0.0.0',
      DATA_DIR: '.data',
      SITE_REGION: 'sy',
      TRUST_PROXY: 0,
      WORKER: 'on',
      SEED: 'demo',
      LOG_LEVEL: 'info',
    });
    expect(readEnv({}).DATABASE_URL).toBeUndefined();
  });

  test('an empty variable counts as unset, as in a compose file that passes on what is not there', () => {
    const emptied = Object.fromEntries(Object.keys(readEnv({})).map((name) => [name, '']));
    expect(readEnv({ ...emptied, DATABASE_URL: '', WARRAQ_SECRET: '', METRICS_TOKEN: '' })).toEqual(readEnv({}));
  });

  test('numbers are read as numbers, and the site keeps only its origin', () => {
    const env = readEnv({ PORT: '8080', TRUST_PROXY: '2', SITE_URL: 'https://Paper.example:8443/news/?a=1' });
    expect(env).toMatchObject({ PORT: 8080, TRUST_PROXY: 2, SITE_URL: 'https://paper.example:8443' });
  });

  test('both spellings of a PostgreSQL address are known, and a list of replicas', () => {
    expect(readEnv({ DATABASE_URL: 'postgres://u:p@db/w' }).DATABASE_URL).toBe('postgres://u:p@db/w');
    expect(readEnv({ DATABASE_REPLICA_URLS: 'postgresql://a/w,postgresql://b/w' }).DATABASE_REPLICA_URLS).toHaveLength(2);
  });

  test('variables of other programs are left alone', () => {
    expect(readEnv({ PATH: '/bin', SITE_COLOUR: 'rubric' })).toEqual(readEnv({}));
  });

  const wrong = [
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['PORT', '80.5'],
    ['PORT', ' '],
    ['DATABASE_URL', 'mysql://localhost/warraq'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DATABASE_REPLICA_URLS', 'postgresql://a/w,redis://b'],
    ['DATABASE_REPLICA_URLS', 'postgresql://a/w,'],
    ['REDIS_URL', 'http://localhost'],
    ['SITE_URL', 'paper.example'],
    ['SITE_URL', 'ftp://paper.example'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['SITE_NAME', 'ورق'.repeat(30)],
    ['SITE_REGION', 'atlantis'],
    ['SITE_REGION', 'toString'],
    ['SITE_TIME_ZONE', 'Mars/Olympus'],
    ['SITE_TIME_ZONE', '+03:00'],
    ['SMTP_URL', 'imap://localhost'],
    ['ADMIN_EMAIL', 'salma'],
    ['ADMIN_PASSWORD', 'short'],
    ['ADMIN_PASSWORD', 'x'.repeat(129)],
    ['WARRAQ_SECRET', 'x'.repeat(31)],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', 'yes'],
    ['WORKER', 'maybe'],
    ['SEED', 'production'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'x'.repeat(15)],
  ] as const;
  test.each(wrong)('%s=%s is refused by name', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must be \\S[^\\n]+$`));
  });

  test('several wrong variables are named in one line, each once', () => {
    const read = () => readEnv({ PORT: '-1.5', SEED: 'x', ADMIN_EMAIL: '@', HOST: '127.0.0.1' });
    expect(read).toThrow(/^PORT must be [^;]+; ADMIN_EMAIL must be [^;]+; SEED must be [^;]+$/);
  });

  test('a refused secret is not repeated in the message', () => {
    const read = () => readEnv({ WARRAQ_SECRET: 'salma-told-nobody', DATABASE_URL: 'mysql://u:salma-told-nobody@h/w' });
    expect(read).toThrow(EnvError);
    expect(read).not.toThrow(/salma-told-nobody/);
  });
});
