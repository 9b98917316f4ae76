import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { downloadFrom, isPrivate } from '../../../src/channels/zalo-oa/download.ts';

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function read(url: string, hosts: string[]): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of downloadFrom(url, hosts)) parts.push(part);
  return Buffer.concat(parts).toString();
}

test('a file comes whole from a host that is allowed, over a redirect there', async () => {
  const root = await serve((request, response) => {
    if (request.url === '/a') response.writeHead(302, { Location: '/b' }).end();
    else response.end('nội dung');
  });
  expect(await read(`${root}/a`, ['127.0.0.1'])).toBe('nội dung');
});

test.each([
  ['another host', 'https://example.com/a'],
  ['a host that only ends alike', 'https://evilzdn.vn/a'],
  ['a host named in the path', 'https://example.com/zdn.vn'],
  ['a name before the host', 'https://zdn.vn@example.com/a'],
  ['a password', 'https://a:b@zdn.vn/a'],
  ['an address in numbers', 'http://2130706433/a'],
  ['a file of this machine', 'file:///etc/passwd'],
  ['no address', 'zdn.vn'],
])('nothing is fetched from %s', async (_what, url) => {
  await expect(read(url, ['zdn.vn'])).rejects.toThrow('Files are not fetched from');
});

test('a redirect to another host is not followed', async () => {
  const root = await serve((_request, response) =>
    response.writeHead(302, { Location: 'http://10.0.0.1/secret' }).end(),
  );
  await expect(read(root, ['127.0.0.1'])).rejects.toThrow('Files are not fetched from 10.0.0.1');
});

test('redirects that never end are left', async () => {
  const root = await serve((_request, response) => response.writeHead(302, { Location: '/again' }).end());
  await expect(read(root, ['127.0.0.1'])).rejects.toThrow('too many redirects');
});

test('a name that leads into this machine is refused when the connection is made', async () => {
  await expect(read('http://files.localhost:9/a', ['localhost'])).rejects.toThrow(
    /private network|ENOTFOUND|EAI_AGAIN/,
  );
});

test('a file that breaks off is no file', async () => {
  const root = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('nửa');
    setTimeout(() => response.destroy(), 10);
  });
  await expect(read(root, ['127.0.0.1'])).rejects.toThrow();
});

test('an answer that is none is no file', async () => {
  const root = await serve((_request, response) => response.writeHead(404).end('không có'));
  await expect(read(root, ['127.0.0.1'])).rejects.toThrow('HTTP 404');
});

test('networks that are not the public one are known', () => {
  const closed = [
    '127.0.0.1',
    '10.2.3.4',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ];
  expect(closed.filter((address) => !isPrivate(address))).toEqual([]);
  expect(['1.1.1.1', '118.102.1.1', '172.32.0.1', '2606:4700::1'].filter(isPrivate)).toEqual([]);
});
