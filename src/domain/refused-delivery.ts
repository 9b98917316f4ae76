export type RefusedBecause = 'blocked' | 'gone' | 'disconnected' | 'given-up' | 'refused';

/** Why a message did not reach somebody, as far as what the channel answered tells an organizer anything. */
export function whyRefused(error: string): RefusedBecause {
  if (/disconnected/i.test(error)) return 'disconnected';
  if (/not found|deactivated|PEER_ID_INVALID|-201|-118/i.test(error)) return 'gone';
  if (/blocked|\b403\b|-213|-217/i.test(error)) return 'blocked';
  if (/^4\d\d\b/.test(error)) return 'refused';
  return 'given-up';
}
