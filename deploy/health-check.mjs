// The container's health check: exit code 0 while the desk of this container can do its work. The image has no curl and needs none.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3978}/readyz`, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exitCode = answer?.status === 200 ? 0 : 1;
