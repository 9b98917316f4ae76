/** Where Zalo keeps what people send. */
const hosts = ['zdn.vn', 'zadn.vn', 'zalo.me', 'zaloplatforms.com', 'zapps.me'];

/** The bytes of a picture or voice that somebody sent. Only Zalo's own hosts are asked, whatever a message names. */
export async function* downloadFile(address: string, apiRoot: string): AsyncIterable<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isZalos(url, apiRoot)) throw new Error('A file lies where Zalo keeps none, and was not fetched');
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(120_000) });
  if (!response.ok || !response.body) throw new Error(`Zalo answered ${response.status} for a file`);
  yield* response.body;
}

function isZalos({ protocol, hostname, host }: URL, apiRoot: string): boolean {
  if (host === new URL(apiRoot).host) return true;
  return /^https?:$/.test(protocol) && hosts.some((known) => hostname === known || hostname.endsWith(`.${known}`));
}
