import { CFB } from '@e965/xlsx';
import type { Guest } from '../../src/documents/guest.ts';
import type { InvitationTexts } from '../../src/documents/invitation.ts';
import type { Conference } from '../../src/domain/conference.ts';
import type { AgendaItem } from '../../src/domain/plan.ts';

export const conference: Conference = {
  id: 7,
  title: 'Tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm',
  issuer: 'Ủy ban nhân dân phường Sông Xanh',
  planNumber: '12/KH-UBND',
  date: '2026-06-24',
  dateText: 'Ngày 24/6/2026',
  startTime: '14:00',
  endTime: null,
  duration: null,
  tentative: false,
  venue: 'Hội trường tầng 3',
  expectedDelegates: null,
  state: 'open',
  rsvpBy: null,
  officePhone: null,
  dressCode: [],
};

export const guest: Guest = {
  name: 'Trần Văn Bình',
  honorific: null,
  title: 'Bí thư Chi bộ 12',
  unit: 'Đảng bộ phường Sông Xanh',
  group: 'Chi bộ trực thuộc',
  phone: '0912000001',
  seat: 'A-12',
  code: 'ABCD-EFGH',
  link: 'https://thu-ky.example/c/AAAAAAAAAAAAAAAAAAAAAA',
  telegramLink: 'https://t.me/thu_ky_bot?start=AAAAAAAAAAAAAAAAAAAAAA',
  zaloLink: null,
};

export const texts: InvitationTexts = {
  howToAnswer: 'Quét mã QR để mở giấy mời và trả lời.',
  answerBy: '17h00, thứ Hai, 22/6/2026',
  officePhone: '0225 0000 001',
  signer: null,
  year: 2026,
};

export function agendaOf(titles: string[]): AgendaItem[] {
  return titles.map((title, place) => ({
    order: place + 1,
    session: null,
    start: null,
    end: null,
    title,
    responsible: null,
    ifAny: false,
  }));
}

/** The text of one part of a .docx or .xlsx. */
export function partOf(file: Uint8Array, path: string): string {
  const part = CFB.find(CFB.read(file, { type: 'buffer' }), path);
  return new TextDecoder().decode(part.content);
}
