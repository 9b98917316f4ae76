import { AlignmentType, Document, Packer, Paragraph, TextRun, UnderlineType } from 'docx';
import type { ComparedParagraph, TextComparison, Words } from '../domain/compare-texts.ts';
import { officialPage, twips } from './paper.ts';
import { printable } from './printable.ts';

/** Which paper, and which of its versions. */
export type ComparedVersions = { topic: string; unit: string | null; older: number; newer: number };

const looks: Record<Words['kind'], object> = {
  same: {},
  added: { color: '1F4E9E', underline: { type: UnderlineType.SINGLE } },
  removed: { color: 'B3261E', strike: true },
};

/** `so-sanh.docx`: the newer text, with what was added underlined and what was removed struck. */
export async function writeComparison(paper: ComparedVersions, comparison: TextComparison): Promise<Uint8Array> {
  const { added, removed, changed, moved } = comparison;
  const document = new Document({
    creator: 'Thư ký',
    title: 'So sánh hai bản tham luận',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page: officialPage },
        children: [
          heading('SO SÁNH HAI BẢN THAM LUẬN', 30),
          heading(printable(paper.topic), 28),
          ...(paper.unit ? [centred([new TextRun({ text: printable(paper.unit), italics: true })])] : []),
          centred([
            new TextRun(`Bản số ${paper.newer} so với bản số ${paper.older}: `),
            new TextRun(
              [
                `thêm ${added} đoạn`,
                `bỏ ${removed} đoạn`,
                `sửa ${changed} đoạn`,
                ...(moved > 0 ? [`chuyển chỗ ${moved} đoạn`] : []),
              ].join(', '),
            ),
          ]),
          centred([
            new TextRun({ text: 'Phần thêm', ...looks.added }),
            new TextRun(' gạch chân, '),
            new TextRun({ text: 'phần bỏ', ...looks.removed }),
            new TextRun(' gạch ngang.'),
          ]),
          ...comparison.paragraphs.map(drawParagraph),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function drawParagraph(paragraph: ComparedParagraph): Paragraph {
  if (paragraph.kind === 'changed') {
    return body(paragraph.words.map(drawWords));
  }
  if (paragraph.kind !== 'moved') return body([drawWords({ kind: paragraph.kind, text: paragraph.text })]);
  return body([
    new TextRun({ text: '[Chuyển chỗ] ', italics: true, color: '5F6368' }),
    new TextRun(printable(paragraph.text)),
  ]);
}

function drawWords({ kind, text }: Words): TextRun {
  const [before, after] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
  return new TextRun({ text: before + printable(text) + after, ...looks[kind] });
}

function body(children: TextRun[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { before: twips(6) },
    indent: { firstLine: twips(28) },
    children,
  });
}

function centred(children: TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: twips(6) }, children });
}

function heading(text: string, size: number): Paragraph {
  return centred([new TextRun({ text, bold: true, size })]);
}
