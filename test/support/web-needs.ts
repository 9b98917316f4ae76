import { createWebChannel } from '../../src/channels/web/channel.ts';
import { drawQr } from '../../src/documents/qr.ts';
import type { Address, Incoming } from '../../src/message/incoming.ts';
import type { Choice } from '../../src/message/reply.ts';
import type { TranscriptLine } from '../../src/message/transcript.ts';
import type { WebNeeds } from '../../src/web/server.ts';

export const token = 'tokenOfVuThiMai0123456789';

const choices = (...labels: string[]): Choice[] =>
  labels.map((label, at) => ({ label, value: `choose:${label}`, digit: `${at + 1}` }));

const menu = [
  ...choices('Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi'),
  { label: 'Gọi văn phòng', value: 'choose:Gọi văn phòng', digit: '0' },
];

const invitation = `GIẤY MỜI · MÃ KHPM-23AB
Kính gửi bà Vũ Thị Mai, Bí thư Chi bộ thôn Thượng
Đảng ủy xã Mây Hồng trân trọng kính mời bà dự Hội nghị tổng kết phong trào đọc sách.
Thời gian: 08h00, thứ Năm, 19/3/2026
Địa điểm: Nhà văn hóa xã Mây Hồng
Kính đề nghị bà xác báo trước 17h00, thứ Ba, 17/3/2026.
http://localhost:3000/f/chuong-trinh`;

const identity = `CẦN TRẢ LỜI
Đây là hệ thống tự động của Văn phòng Đảng ủy xã Mây Hồng.
Xin hỏi có phải bà Vũ Thị Mai, Bí thư Chi bộ thôn Thượng không ạ?`;

const qr = { name: 'Mã QR giấy mời.png', link: '/f/qr', isPicture: true };
const entry = { name: 'Thêm vào lịch.ics', link: '/f/ics', isPicture: false };

/**
 * A small secretary that keeps everything in memory: it repeats what it hears, records the three answers, and takes
 * up the one personal link there is.
 */
export function webNeeds(changes: Partial<WebNeeds> = {}) {
  const web = createWebChannel(async () => new Uint8Array());
  const heard: Incoming[] = [];
  const kept: { name: string; bytes: number }[] = [];
  const failures: { error: unknown; place: string }[] = [];
  const lines = new Map<string, TranscriptLine[]>();
  const mai: Address = { channel: 'web', id: 'mai' };
  let connected = false;
  let answer: string | null = null;
  let minute = 0;

  const now = () => new Date(Date.UTC(2026, 2, 11, 7, minute));
  const linesOf = ({ id }: Address) => {
    const own = lines.get(id) ?? [];
    lines.set(id, own);
    return own;
  };
  const add = (
    to: Address,
    by: TranscriptLine['by'],
    text: string,
    offered: Choice[] = [],
    file?: TranscriptLine['file'],
  ) => {
    const own = linesOf(to);
    minute += 1;
    own.push({ id: `${own.length + 1}`, by, at: now(), text, choices: offered, ...(file && { file }) });
  };
  const say = async (to: Address, text: string, offered: Choice[] = menu, file?: TranscriptLine['file']) => {
    add(to, 'secretary', text, offered, file);
    await web.send(to, { text, choices: offered });
  };

  async function respond({ from, input }: Incoming) {
    if (input.kind === 'command') {
      connected = true;
      return say(from, identity, choices('Đúng', 'Không phải'));
    }
    if (input.kind === 'choice') {
      const label = input.value.replace('choose:', '');
      add(from, 'person', label);
      if (label === 'Đúng') {
        await say(from, invitation, choices('Tham dự', 'Vắng mặt', 'Cử người dự thay'), qr);
        return say(from, 'THÔNG BÁO\nKính mời bà chọn một trong các mục sau:', menu, entry);
      }
      if (label === 'Tham dự') answer = label;
      return say(from, `ĐÃ GHI NHẬN ✓\n${label}.\nNếu có thay đổi, bà chọn Xác báo.`);
    }
    const text = input.kind === 'text' ? input.text : input.kind === 'file' ? `Tệp: ${input.name}` : '…';
    add(from, 'person', text);
    return say(from, `Đã nhận: ${text}`);
  }

  const needs: WebNeeds = {
    async receive(incoming) {
      if (heard.some(({ id }) => id === incoming.id)) return;
      heard.push(incoming);
      await respond(incoming);
    },
    settled: async () => {},
    web,
    transcript: async (of) => linesOf(of),
    download: async (given) =>
      given === 'qr'
        ? { name: qr.name, type: 'image/png', bytes: await drawQr(`http://localhost:3000/c/${token}`) }
        : given === 'ics'
          ? { name: entry.name, type: 'text/calendar; charset=utf-8', bytes: Buffer.from('BEGIN:VCALENDAR') }
          : null,
    guest: async (given) =>
      given === token
        ? {
            address: mai,
            connected,
            name: 'Vũ Thị Mai',
            title: 'Bí thư Chi bộ',
            unit: 'Thôn Thượng',
            conference: {
              title: 'Hội nghị tổng kết phong trào đọc sách năm 2025',
              when: '08h00, thứ Năm, 19/3/2026',
              venue: 'Nhà văn hóa xã Mây Hồng',
            },
            answer,
            identity: {
              text: identity,
              choices: choices('Đúng', 'Không phải'),
            },
            officePhone: '0210 000 0001',
          }
        : null,
    health: () => ({ telegram: 'off', 'zalo-bot': 'off', 'zalo-oa': 'off', web: web.health() }),
    metrics: async () => ({ contentType: 'text/plain; version=0.0.4', body: 'lines 1\n' }),
    webhooks: [{ path: '/webhooks/telegram', accept: async (request) => new Response(await request.text()) }],
    demo: {
      title: 'Hội nghị tổng kết phong trào đọc sách năm 2025',
      chairs: [
        {
          name: 'delegate',
          label: 'Đại biểu',
          who: 'Vũ Thị Mai, Bí thư Chi bộ thôn Thượng',
          address: chair('delegate'),
        },
        { name: 'unit', label: 'Đầu mối đơn vị', who: 'Lê Văn Sách, Hội Khuyến học xã', address: chair('unit') },
        { name: 'reviewer', label: 'Thẩm định', who: 'Phạm Thu Hà, Văn phòng Đảng ủy', address: chair('reviewer') },
        { name: 'organizer', label: 'Ban tổ chức', who: 'Ngô Quốc Việt, Chánh Văn phòng', address: chair('organizer') },
      ],
    },
    async keepFile(file) {
      const bytes = (await file.arrayBuffer()).byteLength;
      kept.push({ name: file.name, bytes });
      return { fileId: `file-${kept.length}`, bytes };
    },
    publicUrl: 'http://localhost:3000',
    timeZone: 'Asia/Ho_Chi_Minh',
    officePhone: '0210 000 0001',
    clock: now,
    reportFailure: (error, place) => failures.push({ error, place }),
    ...changes,
  };

  say(chair('delegate'), invitation, choices('Tham dự', 'Vắng mặt', 'Cử người dự thay'));
  say(
    chair('unit'),
    'NHẮC VIỆC\nTham luận "Tủ sách dòng họ" còn 20 giờ là đến hạn (trước 11 giờ, thứ Hai, 16/3/2026).\nVăn phòng chưa nhận được bản thảo. Ông gửi tệp vào đây.',
  );
  say(
    chair('reviewer'),
    'CẦN TRẢ LỜI\nTham luận "Thư viện trường học", bản số 2 đã đến.',
    choices('Đạt', 'Đề nghị chỉnh sửa', 'Không đạt'),
  );
  say(
    chair('organizer'),
    'XÁC BÁO · Hội nghị tổng kết 19/3\nTham dự 41 · Vắng 3 · Dự thay 2 · Chưa trả lời 14',
    choices('Danh sách chưa trả lời', 'Nhắc lại (14 người)'),
  );

  return { needs, web, heard, kept, failures, say, mai };
}

export function chair(name: string): Address {
  return { channel: 'web', id: `demo-${name}` };
}
