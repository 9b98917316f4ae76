/** What an Official Account needs. Ids are strings: they are larger than a number can hold. */
export type ZaloOaSettings = {
  oaId: string;
  appId: string;
  appSecret: string;
  /** The key with which webhooks are signed, from the console's webhook page. */
  secretKey: string;
  /** The first refresh token; afterwards the database has newer ones. */
  refreshToken: string;
  apiRoot: string;
  oauthRoot: string;
  zbsRoot: string;
  /** `auto` tries buttons until they are refused. */
  buttons: 'auto' | 'on' | 'off';
  /** Hosts, with their subdomains, from which files that people send are fetched. */
  fileHosts: string[];
  /** Template ids by purpose; what is missing is never sent as a template. */
  templates: { invitation?: string | undefined; reminder?: string | undefined; change?: string | undefined };
};
