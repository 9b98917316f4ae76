/** One thing that was looked at: what it is, how it is, and what to do where it is not well. */
export type Finding = {
  check: string;
  /** `wrong` keeps people from being served; `warning` may do so soon. */
  state: 'ok' | 'warning' | 'wrong';
  text: string;
  remedy: string | null;
};

export function ok(check: string, text: string): Finding {
  return { check, state: 'ok', text, remedy: null };
}

export function warn(check: string, text: string, remedy: string): Finding {
  return { check, state: 'warning', text, remedy };
}

export function wrong(check: string, text: string, remedy: string): Finding {
  return { check, state: 'wrong', text, remedy };
}
