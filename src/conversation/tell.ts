import { type Say, say } from './flow.ts';
import { renderReply } from './offer.ts';
import { type Scene, type Spoken, wordsFor } from './scene.ts';

/** Says something and leaves every open dialog as it is. */
export function tell(scene: Scene, said: Say): Spoken {
  return { replies: [renderReply([said], [], wordsFor(scene.script))], dialog: scene.dialog, about: null };
}

/** Whom to call, within a sentence. */
export function office({ script }: Pick<Scene, 'script'>): { office: string } {
  const phone = script.officePhone;
  return { office: phone ? script.words('office-call', { phone }) : script.words('office-ask') };
}

export function officePhone({ script }: Scene): Say {
  return script.officePhone ? say('office-phone', { phone: script.officePhone }) : say('office-unknown');
}
