import { describe, expect, test } from 'vitest';
import { addressBehind, clientAddress, clientHeader } from './client-address.ts';

const proxy = '10.0.0.1';
const salma = '203.0.113.7';

describe('The address that Salma writes from', () => {
  test('is the one that the connection has when no proxy stands in front', () => {
    expect(addressBehind(salma, undefined, 0)).toBe(salma);
    expect(addressBehind(salma, '198.51.100.1', 0)).toBe(salma);
  });

  test('is what the one proxy saw', () => {
    expect(addressBehind(proxy, salma, 1)).toBe(salma);
  });

  test('is what the outer of two proxies saw', () => {
    expect(addressBehind(proxy, `${salma}, 10.0.0.2`, 2)).toBe(salma);
  });

  test('is not what she claims in the header that she sends herself', () => {
    expect(addressBehind(proxy, `198.51.100.1, 198.51.100.2, ${salma}`, 1)).toBe(salma);
    expect(addressBehind(proxy, `198.51.100.1, ${salma}, 10.0.0.2`, 2)).toBe(salma);
  });

  test('is the earliest entry there is when the chain is shorter than it should be', () => {
    expect(addressBehind(proxy, salma, 3)).toBe(salma);
  });

  test.each([undefined, '', ' , ,'])('is the connection when the proxy says nothing (%j)', (header) => {
    expect(addressBehind(proxy, header, 1)).toBe(proxy);
  });

  test('reaches the form through the header that only our server writes', () => {
    expect(clientAddress(new Headers({ [clientHeader]: salma, 'x-forwarded-for': '198.51.100.1' }))).toBe(salma);
    expect(clientAddress(new Headers({ 'x-forwarded-for': '198.51.100.1' }))).toBe('127.0.0.1');
  });
});
