import { Api, type ApiClientOptions } from 'grammy';

const requestTimeoutSeconds = 30;

/** grammY's client over Node's own fetch, whose errors tell whether a connection was ever made. */
export function createApi(token: string, apiRoot: string): Api {
  return new Api(token, {
    apiRoot: apiRoot.replace(/\/+$/, ''),
    timeoutSeconds: requestTimeoutSeconds,
    fetch: nodeFetch as unknown as NonNullable<ApiClientOptions['fetch']>,
  });
}

type GrammySignal = { aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };

/** grammY brings an AbortSignal of its own making, which Node's fetch refuses; so it is passed on by hand. */
function nodeFetch(url: string, init: { method: string; headers: HeadersInit; body: string; signal: GrammySignal }) {
  const { method, headers, body, signal } = init;
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort());
  return fetch(url, { method, headers, body, signal: controller.signal });
}

/** The type grammY asks for; every standard signal serves. */
export function asGrammySignal(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as unknown as Parameters<Api['getMe']>[0];
}
