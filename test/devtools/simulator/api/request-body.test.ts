import { describe, expect, test } from 'vitest';
import { requestBody } from '../../../../devtools/simulator/api/request-body';

const POST = { url: '/a', method: 'POST', header: {} };

describe('what a request carries', () => {
  test('goes into the address of a GET', () => {
    const request = { url: '/a?x=1', method: 'GET', header: {}, data: { q: '网 证', deep: { n: 1 } } };
    expect(requestBody(request)).toEqual({
      url: '/a?x=1&q=%E7%BD%91%20%E8%AF%81&deep=%7B%22n%22%3A1%7D',
      headers: { 'content-type': 'application/json' },
    });
  });

  test('is JSON by itself, and a form where the header says so', () => {
    expect(requestBody({ ...POST, data: { a: [1] } }).body).toBe('{"a":[1]}');
    const header = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(requestBody({ ...POST, header, data: { a: 1, b: '&' } }).body).toBe('a=1&b=%26');
  });

  test('is left alone when it is text or bytes', () => {
    const bytes = new ArrayBuffer(2);
    expect(requestBody({ ...POST, data: bytes }).body).toBe(bytes);
    expect(requestBody({ ...POST, data: 'a b' }).body).toBe('a b');
  });
});
