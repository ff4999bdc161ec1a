import pg from 'pg';
import { announced, channel } from '#lib/announce.ts';

/**
 * Listens to what every node, importer and command announces, over one connection that is opened again whenever it is lost.
 * @param onLost called whenever announcements may have been missed.
 */
export function listenToTags(url: string, onTags: (tags: string[]) => void, onLost: () => void): { close: () => Promise<void> } {
  let closed = false;
  let client: pg.Client;
  let again: NodeJS.Timeout | undefined;
  const connect = async () => {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000, keepAlive: true });
    const lost = new Promise<void>((done) => client.on('error', () => done()).once('end', () => done()));
    try {
      await client.connect();
      client.on('notification', ({ payload }) => onTags(announced(payload ?? '')));
      await client.query(`LISTEN ${channel}`);
      onLost();
      await lost;
    } catch {
      await client.end().catch(() => {});
    }
    if (!closed) again = setTimeout(() => void connect(), 200);
  };
  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(again);
      await client.end().catch(() => {});
    },
  };
}
