import type { Spooled } from '../../../src/channels/zalo-oa/spool.ts';
import { createZaloOaChannel, type ZaloOaChannel } from '../../../src/channels/zalo-oa/zalo-oa.ts';
import { createPassMaker } from '../../../src/domain/pass.ts';
import { type OaDouble, startOaDouble } from '../../support/zalo/oa.ts';

export type Setting = {
  double: OaDouble;
  channel: ZaloOaChannel;
  /** The same account after a restart: what was on disk is there, the rest is not. */
  again(changes?: Changes): ZaloOaChannel;
  logged: string[];
  troubles: string[];
  receipts: object[];
  left: string[];
  /** What waits on disk to be understood. */
  spooled: Spooled[];
  kept: Map<string, string>;
  fetched: Map<string, Uint8Array>;
};

type Changes = { refreshToken?: string; fileHosts?: string[]; buttons?: 'auto' | 'on' | 'off'; realNow?: () => Date };

const now = new Date('2026-03-02T08:00:00Z');

/** The adapter before the double, not started; whoever makes one stops both. */
export async function oaSetting(changes: Changes = {}): Promise<Setting> {
  const [logged, troubles, receipts, left]: [string[], string[], object[], string[]] = [[], [], [], []];
  const spooled: Spooled[] = [];
  const kept = new Map<string, string>();
  const fetched = new Map<string, Uint8Array>();
  const { sign } = createPassMaker(new Uint8Array(32).fill(7));
  let current: ZaloOaChannel;
  let count = 0;
  const double = await startOaDouble({ deliver: (request) => current.accept(request) });
  const memory = (key: string) => ({
    load: async () => kept.get(key) ?? null,
    keep: async (value: string) => void kept.set(key, value),
  });

  function make({ refreshToken, fileHosts, buttons, realNow }: Changes): ZaloOaChannel {
    const { oaId, appId, appSecret, secretKey } = double.world;
    current = createZaloOaChannel(
      {
        ...{ oaId, appId, appSecret, secretKey },
        refreshToken: refreshToken ?? double.refreshToken,
        apiRoot: double.root,
        oauthRoot: double.root,
        zbsRoot: double.root,
        buttons: buttons ?? 'auto',
        fileHosts: fileHosts ?? ['127.0.0.1'],
        templates: {},
      },
      {
        log: (level, text) => logged.push(`${level} ${text}`),
        now: () => now,
        realNow: realNow ?? (() => new Date()),
        sign,
        spool: {
          async put(bytes) {
            count += 1;
            const one = { name: String(count).padStart(4, '0'), bytes };
            spooled.push(one);
            return one;
          },
          leftovers: async () => [...spooled],
          async remove({ name }) {
            spooled.splice(
              spooled.findIndex((one) => one.name === name),
              1,
            );
          },
        },
        tokens: memory('tokens'),
        buttons: memory('buttons'),
        hears: {
          async receipt(receipt) {
            receipts.push(receipt);
            return true;
          },
          left: async (userId) => void left.push(userId),
        },
        phoneForm: { title: 'Gửi số điện thoại', subtitle: 'Để văn phòng tìm giấy mời.' },
        fetched: {
          async keep(url, bytes) {
            const parts: Uint8Array[] = [];
            for await (const part of bytes) parts.push(part);
            fetched.set(url, Buffer.concat(parts));
          },
          read: async (url) => fetched.get(url) ?? null,
        },
        waitMs: (until) => (until === 'morning' ? 3_600_000 : 7_200_000),
        onTrouble: (trouble, detail) => troubles.push(`${trouble} ${detail}`),
      },
    );
    return current;
  }

  return {
    double,
    channel: make(changes),
    again: (more = {}) => make({ ...changes, ...more }),
    logged,
    troubles,
    receipts,
    left,
    spooled,
    kept,
    fetched,
  };
}
