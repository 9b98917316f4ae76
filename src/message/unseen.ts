/** Characters that draw nothing and turn the line around: in a name they would rewrite the message it stands in. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What is filled in when a message is sent, such as somebody's link: only the locale's own words may ask for it. */
const placeholder = /\{(link|code|upload):/g;

/** What somebody typed, as it may stand in a message. */
export function withoutMarks(text: string): string {
  return text.replace(unseen, (character) => (character === '\n' ? character : '')).replace(placeholder, '($1:');
}
