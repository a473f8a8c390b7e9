import { z } from 'zod';

const text = z.string().min(1);
const duration = z.string().regex(/^\d+(?:ms|s|m|h)$/);
/** `name:tag` with an exact version, or a digest; a variable may stand in for the whole of the tag. */
const image = z.string().regex(/^[\w./-]+(?::(?:\d+\.\d+[\w.-]*|\$\{\w+:-\d+\.\d+\.\d+\})|@sha256:[0-9a-f]{64})$/);
const variables = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string());
const dependsOn = z.record(
  text,
  z.strictObject({ condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']) }),
);

const service = z.strictObject({
  image,
  build: z.strictObject({ context: text, dockerfile: text, args: z.record(text, text).optional() }).optional(),
  command: z.array(text).optional(),
  env_file: z.array(text).optional(),
  environment: variables.optional(),
  secrets: z.array(text).optional(),
  networks: z.array(text),
  ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
  volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(?::ro)?$/)).optional(),
  depends_on: dependsOn.optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string().regex(/^\/[\w/]+(?::[\w=,]+)?$/)).optional(),
  shm_size: text.optional(),
  ulimits: z.strictObject({ nofile: z.number().int().positive() }).optional(),
  cap_drop: z.array(z.literal('ALL')).optional(),
  security_opt: z.array(z.literal('no-new-privileges:true')),
  stop_grace_period: duration,
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD')], text),
      interval: duration,
      timeout: duration,
      retries: z.number().int().positive(),
      start_period: duration,
    })
    .optional(),
  logging: z.strictObject({ driver: z.literal('json-file'), options: z.strictObject({ 'max-size': text, 'max-file': text }) }),
  deploy: z.strictObject({
    resources: z.strictObject({ limits: z.strictObject({ cpus: z.string().regex(/^\d+\.\d+$/), memory: z.string().regex(/^\d+[MG]$/) }) }),
  }),
});

/** The part of the Compose specification that deploy/compose.yaml may use; what is unknown is refused. */
export const composeSchema = z.strictObject({
  name: text,
  'x-desk': z.unknown(),
  services: z.record(text, service),
  networks: z.record(text, z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(text, z.strictObject({})),
  secrets: z.record(text, z.strictObject({ file: text })),
});
export type Compose = z.infer<typeof composeSchema>;
