import { Api, type ApiClientOptions } from 'grammy';
import { post } from './post.ts';

const requestTimeoutSeconds = 30;

/** grammY's client, whose errors tell whether a connection was ever made. */
export function createApi(token: string, apiRoot: string, timeoutSeconds = requestTimeoutSeconds): Api {
  return new Api(token, {
    apiRoot: apiRoot.replace(/\/+$/, ''),
    timeoutSeconds,
    fetch: post as unknown as NonNullable<ApiClientOptions['fetch']>,
  });
}

/** The type grammY asks for; every standard signal serves. */
export function asGrammySignal(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as unknown as Parameters<Api['getMe']>[0];
}
