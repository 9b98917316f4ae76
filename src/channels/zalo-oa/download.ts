import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns';
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const mostRedirects = 3;
const silenceMs = 30_000;
const mostBytes = 64 * 1024 * 1024;

/** A file may not be fetched from there. Its message names the host, so that the office can judge whether to allow it. */
class ForbiddenHostError extends Error {
  override name = 'ForbiddenHostError';
}

/**
 * The bytes of a file that somebody sent, from one of the hosts that are allowed and their subdomains. A redirect counts
 * like the address itself. A name that leads into a private network is refused when the connection is made, unless that
 * very host was named in the settings.
 */
export async function* downloadFrom(url: string, hosts: readonly string[]): AsyncIterable<Uint8Array> {
  let at = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await open(at, hosts);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      at = new URL(headers.location, at).href;
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Error(`A file could not be fetched: HTTP ${statusCode}`);
    }
    let bytes = 0;
    for await (const part of response) {
      bytes += part.length;
      if (bytes > mostBytes) throw new Error('A file is larger than anything we take');
      yield part;
    }
    if (!response.complete) throw new Error('A file broke off');
    return;
  }
  throw new Error('A file is behind too many redirects');
}

async function open(url: string, hosts: readonly string[]): Promise<IncomingMessage> {
  const target = URL.canParse(url) ? new URL(url) : null;
  const name = target?.hostname.toLowerCase().replace(/^\[|\]$/g, '') ?? '';
  const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:';
  if (!target || !isWeb || target.username !== '' || !isAllowed(name, hosts)) {
    throw new ForbiddenHostError(`Files are not fetched from ${name || 'this address'}; see ZALO_OA_FILE_HOSTS`);
  }
  const isNamed = hosts.includes(name);
  if (isIP(name) && isPrivate(name) && !isNamed)
    throw new ForbiddenHostError('Files are not fetched from this network');
  const { get } = target.protocol === 'https:' ? https : http;
  const request = get(target, { timeout: silenceMs, ...(isNamed ? {} : { lookup: lookupPublic }) });
  request.on('timeout', () => request.destroy(new Error('A file could not be fetched: nothing came any more')));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

function isAllowed(name: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => name === host || (!isIP(name) && name.endsWith(`.${host}`)));
}

/** Resolves a name, and refuses where it leads into a network that is not the public one. */
const lookupPublic: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, '', 0);
    if (found.some(({ address }) => isPrivate(address))) {
      return done(new ForbiddenHostError(`${name} leads into a private network`), '', 0);
    }
    if (options.all) return done(null, found);
    const [first] = found;
    done(null, first?.address ?? '', first?.family ?? 4);
  });
};

const closed = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  closed.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(network, bits, 'ipv6');
}

/** Whether an address belongs to a network that is not the public one; IPv4 within IPv6 counts as what it is. */
export function isPrivate(address: string): boolean {
  return closed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
