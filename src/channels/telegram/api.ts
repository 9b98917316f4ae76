import { Api, type ApiClientOptions } from 'grammy';

const requestTimeoutSeconds = 30;

/** grammY's client over Node's own fetch, whose errors tell whether a connection was ever made. */
export function createApi(token: string, apiRoot: string, timeoutSeconds = requestTimeoutSeconds): Api {
  return new Api(token, {
    apiRoot: apiRoot.replace(/\/+$/, ''),
    timeoutSeconds,
    fetch: nodeFetch as unknown as NonNullable<ApiClientOptions['fetch']>,
  });
}

type GrammySignal = { aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };

/** grammY brings an AbortSignal of its own making, which Node's fetch refuses; so it is passed on by hand. */
function nodeFetch(
  url: string,
  init: { method: string; headers: HeadersInit; body: string | AsyncIterable<Uint8Array>; signal: GrammySignal },
) {
  const { method, headers, body, signal } = init;
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort());
  // An upload is streamed, which fetch takes only from whoever says that the answer comes after it.
  return fetch(url, { method, headers, body, signal: controller.signal, duplex: 'half' } as RequestInit);
}

/** The type grammY asks for; every standard signal serves. */
export function asGrammySignal(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as unknown as Parameters<Api['getMe']>[0];
}
