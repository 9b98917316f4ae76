import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A telephone number that a phone dials at a tap. */
export function telephoneLink(phone: string, label: string = phone): Html {
  return html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${label}</a>`;
}
