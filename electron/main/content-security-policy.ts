/**
 * What a page of the terminal may do (CSP level 3). It reaches the core by its port alone, hence `connect-src 'none'`;
 * `'unsafe-inline'` for styles is what Mantine needs, which writes its variables into a style element by
 * innerHTML. That is also why Trusted Types are not demanded: with them the page stays white (tried).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");
