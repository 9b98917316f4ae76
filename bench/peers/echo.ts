// A bare grammY with its runner, which answers every message and writes nothing down.
// node bench/peers/echo.ts API_ROOT TOKEN
import { run } from '@grammyjs/runner';
import { Bot, InlineKeyboard } from 'grammy';

const [apiRoot = '', token = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
const keyboard = new InlineKeyboard().text('Chương trình', 'a').text('Giấy mời', 'b').row().text('Gọi văn phòng', 'c');
const text = `ĐÃ GHI NHẬN\nĐồng chí tham dự Hội nghị tổng kết.\n${'Thời gian: 14h00, thứ Ba, 10/3/2026. '.repeat(4)}`;
bot.on('message', (context) => context.reply(text, { reply_markup: keyboard }));
await bot.init();
run(bot);
process.send?.('ready');
