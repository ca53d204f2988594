export interface SipAccount {
  readonly user: string;
  readonly secret: string;
}

export interface InviteOptions {
  readonly account: SipAccount;
  /** The request URI, byte for byte: this is what injections need. */
  readonly uri: string;
  /** Another user in From than the one that authenticates. */
  readonly fromUser?: string;
  /** False leaves a challenge unanswered. */
  readonly authenticates?: boolean;
}
