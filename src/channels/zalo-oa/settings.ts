export type ZaloOaSettings = {
  oaId: string;
  appId: string;
  /** Of the application: buys tokens. */
  appSecret: string;
  /** Of the account: signs webhooks. */
  secretKey: string;
  /** The first of the chain; the ones that follow are kept in the database. */
  refreshToken: string;
  apiRoot: string;
  oauthRoot: string;
  zbsRoot: string;
  /** `auto`: until Zalo refuses them for the first time. */
  buttons: 'auto' | 'on' | 'off';
  /** Hosts, with their subdomains, from which files that people send are fetched. */
  fileHosts: readonly string[];
};
