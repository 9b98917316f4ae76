import type { App } from './app.ts';
import type { Config } from './config.ts';
import { readHolder } from './store/lock.ts';

/** What a start prints: where to click, and how to go live. */
export function describeStart(config: Config, app: App): string {
  const lines = ['', 'Thư ký hội nghị đang chạy.', ''];
  if (app.demo) {
    lines.push(
      `  Trò chuyện thử trên máy này:  ${app.url}`,
      `  Trang riêng của ban tổ chức:  ${app.url}/c/${app.demo.organizerToken}`,
      '',
      '  Để phục vụ thật, tạo tệp .env (mẫu: .env.example), ghi các dòng sau rồi chạy lại:',
      '    ZALO_BOT_TOKEN=       mã bot do Zalo Bot Manager cấp, để dùng thử trên Zalo (tối đa 50 người)',
      '    PUBLIC_URL=           địa chỉ https của máy này, dùng trong liên kết và mã QR',
      '    OFFICE_PHONE=         số điện thoại văn phòng',
      '    TELEGRAM_BOT_TOKEN=   mã bot do @BotFather cấp',
      '    ZALO_OA_ID=           và bốn dòng ZALO_OA_… khác, để dùng Zalo Official Account (docs/zalo.md)',
    );
  } else {
    lines.push(
      `  Trang của đại biểu:  ${config.publicUrl}/c/…`,
      `  Tình trạng:          ${app.url}/healthz`,
      `  Telegram:            ${config.telegram ? `bật (${config.telegram.mode})` : 'tắt; đặt TELEGRAM_BOT_TOKEN trong .env để bật'}`,
      `  Zalo Bot:            ${config.zaloBot ? `bật (${config.zaloBot.mode})` : 'tắt; đặt ZALO_BOT_TOKEN trong .env để bật'}`,
      `  Zalo OA:             ${config.zaloOa ? 'bật' : 'tắt; xem docs/zalo.md để bật'}`,
    );
  }
  return `${[...lines, '', '  Dừng: Ctrl+C', ''].join('\n')}\n`;
}

/** One clear sentence for a start that failed, and the exit code of the contract. */
export function explainFailure(error: unknown, config: Config): { text: string; exitCode: number } {
  const { name, message } = error as Error;
  if (message === 'already-running') {
    const text = `Thư ký đang chạy với dữ liệu ở ${config.dataDir} (${readHolder(config.dataDir)}). Đề nghị dừng tiến trình đó trước.`;
    return { text, exitCode: 1 };
  }
  if (name === 'DatabaseError' || name === 'FolderError') return { text: message, exitCode: 2 };
  if (name === 'WrongTokenError') {
    return { text: 'TELEGRAM_BOT_TOKEN: Telegram không nhận mã này. Chép lại mã do @BotFather cấp.', exitCode: 2 };
  }
  if (name === 'WrongZaloBotTokenError') {
    return { text: 'ZALO_BOT_TOKEN: Zalo không nhận mã này. Chép lại mã do Zalo Bot Manager cấp.', exitCode: 2 };
  }
  if (name === 'WrongRefreshTokenError') {
    const text =
      'ZALO_OA_REFRESH_TOKEN: Zalo không nhận mã làm mới này. Cấp lại mã trong trang quản trị Zalo rồi ghi vào .env (docs/zalo.md).';
    return { text, exitCode: 2 };
  }
  if (message === 'port-in-use') {
    const text = `Cổng ${config.port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc đặt PORT khác trong .env.`;
    return { text, exitCode: 1 };
  }
  if (name === 'StartError') {
    return {
      text: `Không mở được ${config.host}:${config.port} (${message}). Sửa HOST hoặc PORT trong .env.`,
      exitCode: 1,
    };
  }
  return { text: `Không khởi động được: ${message}`, exitCode: 1 };
}
