/** A reply that left in parts has the ids of all of them, in order. */
export function joinIds(ids: string[]): string {
  return ids.join(',');
}

export function splitIds(messageId: string): number[] {
  return messageId.split(',').map(Number);
}
