import { expect, test } from 'vitest';
import { queuePath, statuses, statusOf } from './queue-address.ts';

test('The address of every queue leads to that queue', () => {
  for (const status of statuses) {
    const { searchParams } = new URL(queuePath(status, { comment: 'a&b=c' }), 'https://paper.example');
    expect(statusOf(searchParams.get('status')!)).toBe(status);
    expect(searchParams.get('comment')).toBe('a&b=c');
  }
});

test('An address that names no queue leads to those who wait, a wrong one nowhere', () => {
  expect(statusOf(undefined)).toBe('PENDING');
  for (const wrong of ['', 'deleted', 'pending ', '__proto__', 'PENDING,SPAM']) expect(statusOf(wrong)).toBeNull();
});
