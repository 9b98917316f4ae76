// A bot as most are written, which sends one text to many and answers whoever writes meanwhile.
// node bench/peers/broadcast.ts API_ROOT TOKEN loop|throttler FIRST COUNT TEXT
import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler } from '@grammyjs/transformer-throttler';
import { Bot } from 'grammy';

const [apiRoot = '', token = '', how = '', first = '', count = '', text = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.api.config.use(autoRetry());
if (how === 'throttler') bot.api.config.use(apiThrottler());
bot.on('message', (context) => context.reply('Đã ghi nhận.'));
void bot.start({ drop_pending_updates: false });
process.send?.('ready');

process.once('message', async () => {
  const chats = Array.from({ length: Number(count) }, (_, place) => Number(first) + place);
  if (how === 'throttler') await Promise.all(chats.map((chat) => bot.api.sendMessage(chat, text)));
  else for (const chat of chats) await bot.api.sendMessage(chat, text);
});
