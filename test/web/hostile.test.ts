import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen, type Patience } from '../../src/web/listen.ts';
import { createWebServer } from '../../src/web/server.ts';
import { token, webNeeds } from '../support/web-needs.ts';

const short: Patience = { headersMs: 300, requestMs: 1_500, silenceMs: 1_000, bytesPerSecond: 50_000, graceMs: 200 };

/** A server of its own, and a plain socket to it. */
async function hosted(changes: Parameters<typeof webNeeds>[0] = {}, patience?: Patience) {
  const office = webNeeds(changes);
  await office.web.start(office.needs.receive);
  const listening = await listen(createWebServer(office.needs), { host: '127.0.0.1', port: 0 }, patience);
  if (!listening.ok) throw new Error(listening.refusal);
  const { port, close } = listening.value;
  onTestFinished(async () => {
    await office.web.stop();
    await close(200);
  });

  /** Sends bytes as they are, piece by piece, and waits for the end of the connection or of `forMs`. */
  function send(pieces: (string | Uint8Array)[], { everyMs = 0, forMs = 3_000 } = {}) {
    return new Promise<{ answer: string; sent: number; closedAfterMs: number | null }>((resolve) => {
      const startedNs = process.hrtime.bigint();
      const socket = connect(port, '127.0.0.1');
      let [answer, sent, isOver] = ['', 0, false];
      const finish = (closed: boolean) => {
        if (isOver) return;
        isOver = true;
        socket.destroy();
        resolve({ answer, sent, closedAfterMs: closed ? Number(process.hrtime.bigint() - startedNs) / 1e6 : null });
      };
      socket.on('data', (part) => {
        answer += part.toString('latin1');
      });
      socket.on('error', () => {});
      socket.on('close', () => finish(true));
      setTimeout(() => finish(false), forMs);
      void (async () => {
        for (const piece of pieces) {
          if (isOver || socket.destroyed) break;
          await new Promise<void>((written) => socket.write(piece, () => written()));
          sent += piece.length;
          if (everyMs > 0) await new Promise((later) => setTimeout(later, everyMs));
        }
      })();
    });
  }

  const ask = (request: string) => send([request], { forMs: 1_500 });
  return { ...office, port, send, ask, url: `http://127.0.0.1:${port}` };
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const close = 'Host: localhost\r\nConnection: close\r\n';

describe('hand-made requests', () => {
  test.each([
    ['a path that climbs', `GET /assets/../../.env HTTP/1.1\r\n${close}\r\n`, 404],
    [
      'a path that climbs, written with percents',
      `GET /assets/%2e%2e/%2e%2e/package.json HTTP/1.1\r\n${close}\r\n`,
      404,
    ],
    ['a folder', `GET /assets/ HTTP/1.1\r\n${close}\r\n`, 404],
    ['the root of the files', `GET /files/ HTTP/1.1\r\n${close}\r\n`, 404],
    ['a null byte', `GET /c/%00 HTTP/1.1\r\n${close}\r\n`, 404],
    ['a broken percent', `GET /f/%E0%A4%A HTTP/1.1\r\n${close}\r\n`, 404],
    ['an address of another site', `GET http://evil.example/c/x HTTP/1.1\r\n${close}\r\n`, 404],
    ['an address without end', `GET /${'a'.repeat(6_000)} HTTP/1.1\r\n${close}\r\n`, 414],
    ['headers without end', `GET / HTTP/1.1\r\n${close}X: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a method of nobody', `BREW / HTTP/1.1\r\n${close}\r\n`, 400],
    ['TRACE', `TRACE /healthz HTTP/1.1\r\n${close}\r\n`, 405],
    ['PUT', `PUT /c/${token}/say HTTP/1.1\r\n${close}Content-Length: 0\r\n\r\n`, 405],
    ['DELETE', `DELETE /c/${token} HTTP/1.1\r\n${close}\r\n`, 405],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
    [
      'two lengths',
      `POST /c/${token}/say HTTP/1.1\r\n${close}Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcd`,
      400,
    ],
    [
      'a request within a request',
      `POST /c/${token}/say HTTP/1.1\r\n${close}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n`,
      400,
    ],
    ['a header in a header', `GET /f/x%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n${close}\r\n`, 404],
  ])('%s gets its refusal and nothing else', async (_what, request, status) => {
    const { ask, heard, failures } = await hosted();
    const { answer } = await ask(request);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toMatch(/Set-Cookie|thu_ky_|node_modules|"name"|at .*\.ts:\d+/);
    expect([heard, failures]).toEqual([[], []]);
  });

  test('a body is cut where it grows too long, and not read to its end', async () => {
    const { send, heard } = await hosted();
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const head = `POST /c/${token}/say HTTP/1.1\r\n${close}Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n`;
    const { answer, sent } = await send([head, ...Array.from({ length: 400 }, () => chunk)]);
    expect(statusOf(answer)).toBe(413);
    expect(sent).toBeLessThan(20 * 1024 * 1024);
    expect(heard).toEqual([]);
  });

  test('a length that promises too much is refused before anything is read', async () => {
    const { ask } = await hosted();
    const big = `POST /c/${token}/file HTTP/1.1\r\n${close}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 99999999999\r\n\r\n`;
    expect(statusOf((await ask(big)).answer)).toBe(413);
  });
});

describe('those who are slow', () => {
  test('headers that trickle are dropped', async () => {
    const { send } = await hosted({}, short);
    const { closedAfterMs } = await send(
      Array.from({ length: 60 }, () => 'X-A: b\r\n'),
      { everyMs: 100, forMs: 6_000 },
    );
    expect(closedAfterMs).not.toBeNull();
  });

  test('a body that trickles is dropped, and nothing of it is taken in', async () => {
    const { send, heard } = await hosted({}, short);
    const head = `POST /c/${token}/say HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nContent-Type: application/json\r\n\r\n`;
    const { closedAfterMs } = await send([head, ...Array.from({ length: 60 }, () => ' ')], {
      everyMs: 100,
      forMs: 6_000,
    });
    expect(closedAfterMs).toBeLessThan(5_000);
    expect(heard).toEqual([]);
  });

  test('a connection on which nobody says anything is dropped', async () => {
    const { send } = await hosted({}, short);
    expect((await send([], { forMs: 6_000 })).closedAfterMs).toBeLessThan(5_000);
  });

  test('meanwhile others are answered', async () => {
    const { send, url } = await hosted({}, short);
    const slow = Array.from({ length: 100 }, () => send(['GET / HTTP/1.1\r\nX: '], { forMs: 4_000 }));
    const answer = await fetch(`${url}/healthz`);
    expect(answer.status).toBe(200);
    await Promise.all(slow);
  });
});

describe('requests of other pages', () => {
  const say = (headers: Record<string, string>) => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ text: 'xin chào' }),
  });

  test.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another name of the same site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['an old browser on another site', { Origin: 'https://evil.example' }, 403],
    ['our page', { 'Sec-Fetch-Site': 'same-origin' }, 202],
    ['our page, which tells nobody where it is', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 202],
    ['an old browser on our page', { Origin: 'http://localhost:3000' }, 202],
  ])('a post of %s', async (_who, headers, status) => {
    const { needs, heard } = webNeeds();
    const answer = await createWebServer(needs).request(`/c/${token}/say`, say(headers));
    expect(answer.status).toBe(status);
    expect(heard.length > 0).toBe(status === 202);
  });

  test.each(['http://localhost:3000', 'https://thu-ky.vn'])(
    'no page of %s sets a cookie that could be ridden on',
    async (publicUrl) => {
      const { needs } = webNeeds({ publicUrl });
      const app = createWebServer(needs);
      for (const path of [
        '/',
        `/c/${token}`,
        `/c/${token}/messages`,
        '/f/qr',
        '/f/ics',
        '/healthz',
        '/metrics',
        '/nowhere',
      ]) {
        const { headers } = await app.request(path);
        for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/^__Host-.*; Secure.*SameSite=Strict/i);
        expect(headers.has('Strict-Transport-Security')).toBe(publicUrl.startsWith('https'));
      }
    },
  );
});

describe('too much', () => {
  test('whoever asks without end is told to wait; wrong links and downloads much earlier', async () => {
    const { needs } = webNeeds();
    const app = createWebServer(needs);
    const last = async (path: string, times: number) => {
      let status = 0;
      for (let count = 0; count < times; count += 1) status = (await app.request(path)).status;
      return status;
    };
    expect(await last('/c/unknownTokenOfNobody1', 61)).toBe(429);
    expect(await last('/f/unknown', 61)).toBe(429);
    expect(await last(`/c/${token}`, 1)).toBe(200);
    expect(await last('/healthz', 12_001)).toBe(429);
  });

  test('wrong secrets of a webhook are counted, right ones never', async () => {
    let isRight = false;
    const accept = async () => new Response('', { status: isRight ? 200 : 401 });
    const { needs } = webNeeds({ webhooks: [{ path: '/webhooks/telegram', accept }] });
    const app = createWebServer(needs);
    const post = async () => (await app.request('/webhooks/telegram', { method: 'POST', body: '{}' })).status;
    const statuses: number[] = [];
    for (let count = 0; count < 62; count += 1) statuses.push(await post());
    expect([statuses[0], statuses[61]]).toEqual([401, 429]);
    isRight = true;
    expect(await post()).toBe(200);
  });
});

test('what people uploaded comes back as an attachment, whatever it claims to be', async () => {
  const evil = { name: '"><script>.html', type: 'text/html', bytes: Buffer.from('<script>alert(1)</script>') };
  const { needs } = webNeeds({ download: async () => evil });
  const { headers } = await createWebServer(needs).request('/f/any');
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});
