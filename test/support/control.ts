import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { readBody } from './telegram/server.ts';

type Table<Input> = Record<string, (input: Input) => unknown>;

/** What a double that is a process of its own is told on its command line. */
export function readDoubleOptions(defaultPort: string) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: defaultPort },
      control: { type: 'string' },
      'webhook-origin': { type: 'string' },
    },
  });
  const port = Number(values.port);
  const origin = values['webhook-origin'];
  return {
    port,
    controlPort: Number(values.control ?? port + 1),
    /** Hands a webhook call to the program under test. */
    deliver: (request: Request) =>
      fetch(origin ? new Request(origin + new URL(request.url).pathname, request) : request),
  };
}

/**
 * Lets a double be driven over HTTP: POST /control/<order> with JSON, GET /control/<question>?….
 * @returns where
 */
export async function serveControl<Order>(
  port: number,
  orders: Table<Order>,
  questions: Table<URLSearchParams>,
): Promise<string> {
  const control = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
    const name = pathname.replace('/control/', '');
    try {
      const order = orders[name];
      const question = questions[name];
      if (request.method === 'POST' ? !order : !question) throw new Error(`There is no ${request.method} ${pathname}.`);
      const result =
        request.method === 'POST' ? order?.(JSON.parse(await readBody(request))) : question?.(searchParams);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? true));
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  control.listen(port, '127.0.0.1');
  await once(control, 'listening');
  return `http://127.0.0.1:${(control.address() as AddressInfo).port}/control/…`;
}
