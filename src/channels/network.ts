/** What went wrong with a call that brought no answer. */
export type NetworkFailure =
  /** The connection was never made: nothing left this machine. */
  | { kind: 'unreached'; reason: string }
  /** The request may have left; no readable answer came back. */
  | { kind: 'unanswered'; reason: string };

/** Reads what `fetch` threw. The reason may hold the address that was called. */
export function readNetworkFailure(error: unknown): NetworkFailure {
  return { kind: isUnreached(error) ? 'unreached' : 'unanswered', reason: describeCause(error) };
}

function describeCause(error: unknown): string {
  const { code, message } = innermost(error);
  return code ?? message ?? 'no answer';
}

/** No connection was made in the time that one takes. */
export class ConnectTimeoutError extends Error {
  override name = 'ConnectTimeoutError';
  readonly code = 'ETIMEDOUT';
  readonly syscall = 'connect';
}

/** Codes of the steps before a request is written: the name, the route, the connection, its encryption. */
const unreachedCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether a failed request never left this machine: the connection was not made. */
export function isUnreached(error: unknown): boolean {
  const { code, syscall } = innermost(error);
  return unreachedCodes.has(code ?? '') || syscall === 'connect' || syscall === 'getaddrinfo';
}

type SystemError = { code?: string; syscall?: string; message?: string };

/** Node's fetch says only "fetch failed"; what happened is its cause, which holds several where several addresses were tried. */
export function innermost(error: unknown): SystemError {
  const system = error as SystemError & { cause?: unknown; errors?: unknown[] };
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  if (system.cause !== undefined) return innermost(system.cause);
  if (system.errors?.length) return innermost(system.errors[0]);
  const { code, syscall, message } = system;
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof syscall === 'string' ? { syscall } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}
