import { z } from 'zod';

const text = z.string().min(1);
const name = z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
const labels = z.record(text, z.string());
const port = z.number().int().min(1).max(65_535);
const cpu = z.string().regex(/^\d+m?$/);
const memory = z.string().regex(/^\d+[MG]i$/);
const metadata = z.strictObject({ name, namespace: name.optional(), labels: labels.optional(), annotations: labels.optional() });
const selector = z.strictObject({ matchLabels: labels });

const probe = z.strictObject({
  httpGet: z.strictObject({ path: z.string().startsWith('/'), port: text }),
  periodSeconds: z.number().int().positive(),
  timeoutSeconds: z.number().int().positive(),
  failureThreshold: z.number().int().positive(),
});

const container = z.strictObject({
  name,
  image: text,
  imagePullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']).optional(),
  args: z.array(text).optional(),
  envFrom: z.array(
    z.union([z.strictObject({ configMapRef: z.strictObject({ name }) }), z.strictObject({ secretRef: z.strictObject({ name }) })]),
  ),
  ports: z.array(z.strictObject({ name, containerPort: port })).optional(),
  startupProbe: probe.optional(),
  readinessProbe: probe.optional(),
  livenessProbe: probe.optional(),
  lifecycle: z.strictObject({ preStop: z.strictObject({ exec: z.strictObject({ command: z.array(text) }) }) }).optional(),
  resources: z.strictObject({ requests: z.strictObject({ cpu, memory }), limits: z.strictObject({ cpu: cpu.optional(), memory }) }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.strictObject({ name, mountPath: z.string().startsWith('/'), readOnly: z.boolean().optional() })),
});

const podTemplate = z.strictObject({
  metadata: z.strictObject({ labels, annotations: labels.optional() }),
  spec: z.strictObject({
    automountServiceAccountToken: z.literal(false),
    enableServiceLinks: z.boolean().optional(),
    restartPolicy: z.enum(['Never', 'OnFailure']).optional(),
    terminationGracePeriodSeconds: z.number().int().positive().optional(),
    securityContext: z.strictObject({
      runAsNonRoot: z.literal(true),
      runAsUser: z.number().int().positive(),
      runAsGroup: z.number().int().positive(),
      fsGroup: z.number().int().positive(),
      seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
    }),
    topologySpreadConstraints: z
      .array(
        z.strictObject({
          maxSkew: z.number().int().positive(),
          topologyKey: text,
          whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']),
          labelSelector: selector,
        }),
      )
      .optional(),
    containers: z.tuple([container]),
    volumes: z.array(
      z.union([
        z.strictObject({ name, emptyDir: z.strictObject({ sizeLimit: memory }) }),
        z.strictObject({ name, secret: z.strictObject({ secretName: name }) }),
      ]),
    ),
  }),
});

const peer = z.strictObject({ namespaceSelector: z.strictObject({ matchLabels: labels.optional() }), podSelector: selector.optional() });
const peerPorts = z.array(z.strictObject({ protocol: z.enum(['TCP', 'UDP']), port }));
const kind = <K extends string, V extends string, S extends z.ZodRawShape>(apiVersion: V, name: K, shape: S) =>
  z.strictObject({ apiVersion: z.literal(apiVersion), kind: z.literal(name), metadata, ...shape });

/** What the manifests may hold, of the kinds they use; what is unknown is refused. */
export const manifestSchema = z.discriminatedUnion('kind', [
  kind('v1', 'Namespace', {}),
  kind('v1', 'ConfigMap', { data: z.record(text, z.string()) }),
  kind('v1', 'Secret', { type: z.literal('Opaque'), stringData: z.record(text, z.string()) }),
  kind('apps/v1', 'Deployment', {
    spec: z.strictObject({
      replicas: z.number().int().min(2),
      revisionHistoryLimit: z.number().int().positive(),
      strategy: z.strictObject({
        type: z.literal('RollingUpdate'),
        rollingUpdate: z.strictObject({ maxUnavailable: z.number().int(), maxSurge: z.number().int().positive() }),
      }),
      selector,
      template: podTemplate,
    }),
  }),
  kind('v1', 'Service', {
    spec: z.strictObject({ selector: labels, ports: z.array(z.strictObject({ name, port, targetPort: text })) }),
  }),
  kind('networking.k8s.io/v1', 'Ingress', {
    spec: z.strictObject({
      ingressClassName: name,
      tls: z.array(z.strictObject({ hosts: z.array(text), secretName: name })),
      rules: z.array(
        z.strictObject({
          host: text,
          http: z.strictObject({
            paths: z.array(
              z.strictObject({
                path: z.string().startsWith('/'),
                pathType: z.enum(['Exact', 'Prefix']),
                backend: z.strictObject({ service: z.strictObject({ name, port: z.strictObject({ name }) }) }),
              }),
            ),
          }),
        }),
      ),
    }),
  }),
  kind('policy/v1', 'PodDisruptionBudget', { spec: z.strictObject({ minAvailable: z.number().int().positive(), selector }) }),
  kind('networking.k8s.io/v1', 'NetworkPolicy', {
    spec: z.strictObject({
      podSelector: selector,
      policyTypes: z.array(z.enum(['Ingress', 'Egress'])),
      ingress: z.array(z.strictObject({ from: z.array(peer), ports: peerPorts })),
      egress: z.array(z.strictObject({ to: z.array(peer).optional(), ports: peerPorts })),
    }),
  }),
  z.strictObject({
    apiVersion: z.literal('batch/v1'),
    kind: z.literal('Job'),
    metadata: z.strictObject({ generateName: z.string().regex(/^[a-z][a-z0-9-]*-$/), namespace: name }),
    spec: z.strictObject({
      backoffLimit: z.number().int().nonnegative(),
      ttlSecondsAfterFinished: z.number().int().positive(),
      template: podTemplate,
    }),
  }),
]);
export type Manifest = z.infer<typeof manifestSchema>;

export const kustomizationSchema = z.strictObject({
  apiVersion: z.literal('kustomize.config.k8s.io/v1beta1'),
  kind: z.literal('Kustomization'),
  namespace: name,
  labels: z.array(z.strictObject({ pairs: labels })),
  resources: z.array(z.string().endsWith('.yaml')),
  images: z.array(z.strictObject({ name, newName: text, newTag: text })),
});
