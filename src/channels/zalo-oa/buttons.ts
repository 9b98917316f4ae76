/** Whether buttons are tried. What Zalo refused once it is not asked again: the choices are numbered lines from then on. */
export type Buttons = {
  /** Remembers what was refused before. */
  resume(): Promise<void>;
  areAllowed(): boolean;
  /** Resolves when it is remembered. */
  wereRefused(why: string): Promise<void>;
};

export type Memory = { load(): Promise<string | null>; keep(value: string): Promise<void> };

/** `mode` `on` goes on trying, `off` never begins; `auto` stops for good at the first refusal. */
export function createButtons(
  mode: 'auto' | 'on' | 'off',
  memory: Memory,
  log: (level: 'warn', text: string) => void,
): Buttons {
  let allowed = mode !== 'off';
  return {
    async resume() {
      if (mode === 'auto') allowed = (await memory.load()) !== 'off';
    },
    areAllowed: () => allowed,
    async wereRefused(why) {
      if (mode !== 'auto' || !allowed) return;
      allowed = false;
      log('warn', `buttons are not taken (${why}); choices are numbered from now on`);
      await memory.keep('off');
    },
  };
}
