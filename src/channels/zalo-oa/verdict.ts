/** Which of Zalo's interfaces answered; the same number may mean different things on each. */
export type Service = 'message' | 'template';

/** What needs a human of the office, in a word that the locale explains. */
export type Trouble = 'settings' | 'billing' | 'template' | 'policy' | 'unknown-error';

/** What an error code asks for. */
export type Verdict =
  /** The same again a little later; `pause` holds back the whole account as long. */
  | { do: 'retry'; afterMs?: number; pause?: true }
  /** The access token does not count any more. */
  | { do: 'refresh' }
  /** Not before the morning, or not today any more. */
  | { do: 'wait'; until: 'morning' | 'tomorrow' }
  /**
   * Not so to this person; another way may do. With a trouble, the office has something to repair meanwhile; who
   * `isGone` does not take anything in this chat until they write again.
   */
  | { do: 'other-way'; trouble?: Trouble; isGone?: true }
  /** Nothing goes out until the office has repaired the account. */
  | { do: 'stand-still'; trouble: Trouble }
  /** No way will make this message good. */
  | { do: 'final'; trouble?: Trouble };

const minuteMs = 60_000;

const again: Verdict = { do: 'retry' };
const slower: Verdict = { do: 'retry', afterMs: minuteMs, pause: true };
const refresh: Verdict = { do: 'refresh' };
const morning: Verdict = { do: 'wait', until: 'morning' };
const tomorrow: Verdict = { do: 'wait', until: 'tomorrow' };
const otherWay: Verdict = { do: 'other-way' };
const repair = (trouble: Trouble): Verdict => ({ do: 'other-way', trouble });
const standStill: Verdict = { do: 'stand-still', trouble: 'settings' };
const final: Verdict = { do: 'final' };

/** Consultation messages, uploads and whatever else is asked of the account. */
const ofMessages = table([
  [again, [-100, -200]],
  [slower, [-32]],
  [refresh, [-216, -220]],
  [morning, [-234]],
  [tomorrow, [-211, -218]],
  // The window is closed, or not in this form.
  [otherWay, [-230, -232, -244, -249, -403]],
  [{ do: 'other-way', isGone: true }, [-213, -217, -227]],
  [repair('billing'), [-237, -320, -321]],
  [standStill, [-204, -205, -209, -212, -219, -221, -223, -224, -235, -242]],
  [final, [-201, -210, -233, -240]],
  [{ do: 'final', trouble: 'policy' }, [-248]],
]);

/** Templates by telephone. */
const ofTemplates = table([
  [again, [-100]],
  [slower, [-32]],
  [refresh, [-124]],
  [morning, [-133]],
  [tomorrow, [-144, -147, -1441, -1471, -1472]],
  [otherWay, [-108, -110, -114, -118, -119, -139, -140, -141]],
  [repair('billing'), [-115, -126]],
  [
    repair('settings'),
    [-101, -102, -103, -104, -105, -106, -117, -120, -125, -127, -135, -136, -137, -138, -1381, -145, -1351, -162],
  ],
  [repair('template'), [-109, -111, -112, -113, -116, -121, -122, -131, -132, -146, -1121, -1122, -1124, -1131]],
  [standStill, [-1241]],
]);

/**
 * What an error code of Zalo asks for. A code that is in no table went with an answer, so nothing was delivered: another
 * way is tried, and somebody is told of the code. Templates by user id answer with either family of codes.
 */
export function judge(service: Service, code: number): Verdict {
  const [own, other] = service === 'template' ? [ofTemplates, ofMessages] : [ofMessages, new Map<number, Verdict>()];
  return own.get(code) ?? other.get(code) ?? repair('unknown-error');
}

/** Whether a refusal may be about the buttons alone, so that the same text without them is worth sending. */
export function mayBeAboutButtons(code: number): boolean {
  return code === -233 || code === -201;
}

function table(lines: [Verdict, number[]][]): Map<number, Verdict> {
  return new Map(lines.flatMap(([verdict, codes]) => codes.map((code): [number, Verdict] => [code, verdict])));
}
