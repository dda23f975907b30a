/** The operator's own application at LinkedIn, by which posts are published. */
export type LinkedInApp = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly authUrl: string;
  /** YYYYMM: LinkedIn ends each after about a year. */
  readonly version: string;
};

export const LINKEDIN_API = 'https://api.linkedin.com';
export const LINKEDIN_AUTH = 'https://www.linkedin.com/oauth/v2';
export const LINKEDIN_VERSION = '202610';
