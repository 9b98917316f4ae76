import type { Config } from '../../config.ts';
import { inspectKey, inspectStore, type StoreFacts } from '../../store/inspect.ts';
import { databaseFileOf } from '../../store/open.ts';
import { type Finding, ok, warn, wrong } from './finding.ts';

const minuteMs = 60_000;
/** What is due goes within seconds; a channel's pause takes minutes. */
const longWaitMs = 10 * minuteMs;

/** The database, its key, what waits to be sent, and whether the clock agrees with what was written. */
export function checkStore({ databaseUrl, dataDir }: Config, now: Date, isRehearsal: boolean): Finding[] {
  const file = databaseFileOf(databaseUrl);
  try {
    const facts = inspectStore(file, now);
    if (!facts)
      return [warn('database', `Chưa có cơ sở dữ liệu ${file}.`, 'Chạy npm start để tạo, hoặc sửa DATABASE_URL.')];
    return [
      checkIntegrity(file, facts),
      checkKey(dataDir),
      ...(isRehearsal ? [] : [checkClock(facts, now), checkQueue(facts, now)]),
      checkUnknown(facts),
    ];
  } catch (error) {
    const text = `Không mở được cơ sở dữ liệu ${file}: ${(error as Error).message}.`;
    return [wrong('database', text, 'Kiểm tra DATABASE_URL và quyền đọc, hoặc khôi phục từ bản sao lưu.')];
  }
}

function checkIntegrity(file: string, { integrity, journal, pending, conferences }: StoreFacts): Finding {
  if (integrity !== 'ok') {
    return wrong(
      'database',
      `Cơ sở dữ liệu ${file} bị hỏng: ${integrity}.`,
      'Dừng chương trình và khôi phục từ bản sao lưu.',
    );
  }
  if (pending.length > 0) {
    return warn(
      'database',
      `Cơ sở dữ liệu chưa có ${pending.length} thay đổi của phiên bản này.`,
      'Chạy npm start để cập nhật.',
    );
  }
  return journal === 'wal'
    ? ok('database', `Cơ sở dữ liệu nguyên vẹn, ${conferences} hội nghị.`)
    : warn('database', `Cơ sở dữ liệu đang ở chế độ ${journal}.`, 'Chạy npm start để trở lại chế độ WAL.');
}

function checkKey(dataDir: string): Finding {
  const remedies = {
    missing: 'Khôi phục tệp key từ bản sao lưu: không có tệp này thì mọi mã đã in không dùng được.',
    open: `Chạy chmod 600 ${dataDir}/key để người khác trên máy không đọc được.`,
  };
  const state = inspectKey(dataDir);
  if (state === 'safe') return ok('key', 'Tệp khóa có và chỉ chủ máy đọc được.');
  return state === 'missing'
    ? wrong('key', `Không có tệp khóa trong ${dataDir}.`, remedies.missing)
    : warn('key', `Người khác trên máy đọc được tệp khóa trong ${dataDir}.`, remedies.open);
}

function checkClock({ newestAt }: StoreFacts, now: Date): Finding {
  const aheadMs = newestAt ? newestAt.getTime() - now.getTime() : 0;
  return aheadMs > 5 * minuteMs
    ? wrong(
        'clock',
        `Đồng hồ máy chậm hơn tin đã ghi ${Math.round(aheadMs / minuteMs)} phút.`,
        'Chỉnh giờ máy và bật đồng bộ giờ (NTP).',
      )
    : ok('clock', `Giờ máy: ${now.toISOString()}.`);
}

function checkQueue({ oldestDueAt }: StoreFacts, now: Date): Finding {
  const waitedMs = oldestDueAt ? now.getTime() - oldestDueAt.getTime() : 0;
  return waitedMs > longWaitMs
    ? wrong(
        'queue',
        `Có tin chờ gửi đã ${Math.round(waitedMs / minuteMs)} phút.`,
        'Xem các mục kênh bên dưới và chương trình có đang chạy không.',
      )
    : ok('queue', 'Không có tin nào chờ lâu.');
}

function checkUnknown({ unknown }: StoreFacts): Finding {
  return unknown === 0
    ? ok('unknown', 'Không có tin nào chưa rõ đã đến hay chưa.')
    : warn(
        'unknown',
        `${unknown} tin chưa rõ đã đến hay chưa.`,
        'Xem báo cáo của thông báo trong chat và gửi lại nếu cần.',
      );
}
