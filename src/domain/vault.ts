import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Locks texts with the key file, so that a stolen database gives away neither tokens nor what waits to be read. */
export type Vault = {
  seal(text: string): string;
  /** The text, or null where it was locked with another key or was tampered with. */
  open(sealed: string): string | null;
};

const nonceBytes = 12;
const tagBytes = 16;

export function createVault(key: Uint8Array): Vault {
  const own = createHmac('sha256', key).update('vault').digest();
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', own, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.length < nonceBytes + tagBytes) return null;
      const cipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, nonceBytes));
      cipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([cipher.update(bytes.subarray(nonceBytes + tagBytes)), cipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
