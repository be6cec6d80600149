import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type Served, serveReport } from '../../../src/visual/serve/serveReport.ts';

const TOKEN = 'a token of the test';
const asked: Ask[] = [];
let served: Served;
beforeAll(async () => {
  served = await serveReport(
    {
      page: () => '<p>the report</p>',
      async approve(ask) {
        asked.push(ask);
        return ask.file === 'guide' ? { approved: ['page-guide-3'] } : { problem: 'There is no such file.' };
      },
    },
    TOKEN,
  );
});
afterAll(() => served.close());

const address = () => new URL(served.url);
const post = (body: unknown, token = TOKEN) =>
  fetch(new URL('/approve', served.url), {
    method: 'POST',
    headers: { 'x-press-token': token },
    body: JSON.stringify(body),
  });

describe('serveReport', () => {
  it('listens on this machine alone', () => expect(address().hostname).toBe('127.0.0.1'));

  it('shows the report to who knows the token', async () => {
    expect(await (await fetch(served.url)).text()).toBe('<p>the report</p>');
    expect((await fetch(new URL('/', served.url))).status).toBe(403);
    expect((await fetch(new URL('/?token=other', served.url))).status).toBe(403);
  });

  it('approves with a token and a reason only', async () => {
    const ask = { file: 'guide', page: '3', because: 'New number' };
    expect((await post(ask, 'other')).status).toBe(403);
    expect((await post({ ...ask, because: ' ' })).status).toBe(400);
    expect((await post('nonsense')).status).toBe(400);
    expect(asked).toEqual([]);
    expect(await (await post(ask)).json()).toEqual({ approved: ['page-guide-3'] });
    expect(asked).toEqual([ask]);
    expect((await post({ ...ask, file: 'none' })).status).toBe(409);
  });

  it('refuses another host name, behind which another page could hide', async () => {
    const { port, pathname, search } = address();
    const status = await new Promise((resolve) => {
      request({ host: '127.0.0.1', port, path: pathname + search, headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('has nothing else', async () => expect((await fetch(new URL('/etc/passwd', served.url))).status).toBe(404));
});
