/** What a channel's other side says about us when it is asked. `detail` is for people and holds no secret. */
export type Checkup = {
  /**
   * `good`; `refused`: the token is not accepted; `unreached`: nobody answers; `elsewhere`: messages are not brought to
   * where the settings say; `failing`: they are, and cannot be handed over.
   */
  state: 'good' | 'refused' | 'unreached' | 'elsewhere' | 'failing';
  detail: string;
};
