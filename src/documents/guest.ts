/** Somebody who gets an invitation on paper. */
export type Guest = {
  name: string;
  /** How the list addresses them; null means the default, `đồng chí`. */
  honorific: string | null;
  title: string | null;
  unit: string | null;
  group: string | null;
  phone: string | null;
  seat: string | null;
  /** The short code that can be typed. */
  code: string;
  /** The personal page: always there, and what the QR code opens. */
  link: string;
  telegramLink: string | null;
  zaloLink: string | null;
};
