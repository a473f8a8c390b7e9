import type { ServerResponse } from 'node:http';

/** SHA-256 of nothing. Web Chat's bundle makes an empty style element and adds its rules by script, which no policy looks at. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the page may load: its own files and nothing else; no style and no script that stands in markup. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Sets the headers that every answer carries. Sites in `allowedOrigins` may show the page in a frame. */
export function setSecurityHeaders(response: ServerResponse, allowedOrigins: readonly string[]): void {
  const framers = allowedOrigins.length === 0 ? "'none'" : allowedOrigins.join(' ');
  response.setHeader('content-security-policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors ${framers}`);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', allowedOrigins.length === 0 ? 'same-origin' : 'cross-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
}
