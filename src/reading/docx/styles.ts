import { children, value, type XmlElement } from '../xml.ts';

/** Asks a style and then those it is based on, until one has an answer. */
export type AskStyle = <Answer>(
  id: string | undefined,
  question: (style: XmlElement) => Answer | undefined,
) => Answer | undefined;

export function createStyles(root: XmlElement | null): AskStyle {
  const styles = new Map((root ? children(root, 'w:style') : []).map((style) => [style.attributes.styleId, style]));

  return (id, question) => {
    const asked = new Set<string>();
    for (let next = id; next !== undefined && !asked.has(next); next = value(styles.get(next), 'w:basedOn')) {
      asked.add(next);
      const style = styles.get(next);
      const answer = style && question(style);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
}
