import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { readConfig } from '../../bot/config.js';
import { variables } from '../../bot/config-variables.js';
import { temporaryFolder } from '../bot/support.js';
import { type Compose, composeSchema } from './compose-schema.js';
import { DEPLOY, readDeploy, readVariables, readYaml } from './described.js';
import { kustomizationSchema, type Manifest, manifestSchema } from './manifest-schema.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const SECRET = 's'.repeat(64);
const portalKey = (): string => {
  const path = join(folder.path, 'portal.pem');
  writeFileSync(path, generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }));
  return path;
};
/** An example with its empty values filled in, as its comments say. */
const filled = (given: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value === '' ? SECRET : value])),
  PORTAL_JWT_KEY_FILE: portalKey(),
});

describe('deploy/Dockerfile', () => {
  const text = readDeploy('Dockerfile');
  const lines = text.split('\n');
  const last = text.slice(text.lastIndexOf('\nFROM '));

  test('stands on one exact release', () => {
    expect(text).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-[a-z]+-slim$/m);
    expect(lines.filter((line) => line.startsWith('FROM ') && !/^FROM \$\{NODE_IMAGE\}(?: AS \w+)?$/.test(line))).toEqual([]);
  });

  test('runs as nobody special, says so in numbers, and is looked after by its own program', () => {
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(last).toMatch(/^HEALTHCHECK .*CMD \["node", /m);
    expect(text).toContain('npm ci --omit=dev');
    expect(last).not.toContain('RUN');
  });

  test('copies what exists and what .dockerignore lets through', () => {
    const allowed = readDeploy('../.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const sources = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(sources.filter((path) => !existsSync(join(DEPLOY, '..', path)))).toEqual([]);
    expect(sources.filter((path) => !allowed.some((name) => path === name || path.startsWith(`${name}/`)))).toEqual([]);
  });
});

describe('deploy/compose.yaml', () => {
  const compose: Compose = composeSchema.parse(readYaml('compose.yaml'));
  const { services } = compose;
  const service = (name: string) => {
    const found = services[name];
    if (found === undefined) throw new Error(`no service ${name}`);
    return found;
  };

  test('names only what it describes, and files that are there', () => {
    for (const one of Object.values(services)) {
      expect(one.networks.filter((name) => compose.networks[name] === undefined)).toEqual([]);
      expect((one.secrets ?? []).filter((name) => compose.secrets[name] === undefined)).toEqual([]);
      expect(Object.keys(one.depends_on ?? {}).filter((name) => services[name] === undefined)).toEqual([]);
      const sources = (one.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
      const missing = (path: string): boolean =>
        path.startsWith('./') ? !existsSync(join(DEPLOY, path)) : compose.volumes[path] === undefined;
      expect(sources.filter(missing)).toEqual([]);
      expect((one.env_file ?? []).filter((name) => !existsSync(join(DEPLOY, `${name}.example`)))).toEqual([]);
    }
  });

  test('has two replicas that differ in nothing but their names', () => {
    expect(service('desk-1')).toEqual(service('desk-2'));
    expect(service('desk-1').image).toBe(service('migrate').image);
  });

  test('keeps the database from the proxy and from outside', () => {
    expect(compose.networks.data).toEqual({ internal: true });
    expect(service('database').networks).toEqual(['data']);
    expect(service('proxy').networks).toEqual(['front']);
    expect(Object.entries(services).filter(([, { ports }]) => ports !== undefined)).toEqual([['proxy', service('proxy')]]);
  });

  test('waits for what is healthy by a check that exists', () => {
    const checked = new Set(['database', 'desk-1', 'desk-2']); // the replicas by the image's own
    const waits = Object.values(services).flatMap(({ depends_on: on }) => Object.entries(on ?? {}));
    expect(waits.filter(([name, { condition }]) => condition === 'service_healthy' && !checked.has(name))).toEqual([]);
    expect(service('database').healthcheck).toBeDefined();
  });

  test('gives the desk what it takes: the example, once filled in, is a configuration without a problem', () => {
    const { environment } = service('desk-1');
    const given = { ...filled(readVariables('desk.env.example')), ...environment };
    expect(readConfig(given)).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://desk.example.com', partnerCenter: { token: SECRET } });
    const { PARTNER_CENTER_URL: _url, PARTNER_CENTER_TOKEN: _token, ...own } = given;
    expect(readConfig({ ...own, EMBEDDED_PARTNER_TOKEN: SECRET, EMBEDDED_REVIEWER_TOKEN: 'r'.repeat(64) }).partnerCenter).toBeNull();
    const named = [...readDeploy('desk.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !Object.hasOwn(variables, name))).toEqual([]);
  });

  test('gives the proxy every address that its configuration asks for, and each replica its own', () => {
    const asked = new Set([...readDeploy('haproxy.cfg').matchAll(/"\$\{(\w+)\}"/g)].map(([, name]) => name));
    const given = service('proxy').environment ?? {};
    expect(new Set(Object.keys(given))).toEqual(asked);
    expect([given.DESK_1, given.DESK_2]).toEqual(['desk-1', 'desk-2'].map((name) => `${name}:${service('desk-1').environment?.PORT}`));
  });
});

describe('deploy/kubernetes', () => {
  const read = (name: string): Manifest[] =>
    parseAllDocuments(readDeploy(`kubernetes/${name}`)).map((document) => manifestSchema.parse(document.toJS()));
  const kustomization = kustomizationSchema.parse(readYaml('kubernetes/kustomization.yaml'));
  const applied = kustomization.resources.flatMap(read);
  const [secret, portal] = read('secret.example.yaml');
  const [job] = read('migrate-job.yaml');
  const only = <K extends Manifest['kind']>(kind: K): Extract<Manifest, { kind: K }> => {
    const found = applied.filter((manifest): manifest is Extract<Manifest, { kind: K }> => manifest.kind === kind);
    if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} of ${kind}`);
    return found[0];
  };
  const pod = only('Deployment').spec.template;

  test('every file is applied, but for the secret and the job', () => {
    const files = readdirSync(join(DEPLOY, 'kubernetes')).filter((name) => name !== 'kustomization.yaml');
    expect(new Set([...kustomization.resources, 'secret.example.yaml', 'migrate-job.yaml'])).toEqual(new Set(files));
  });

  test('what selects the replicas selects them', () => {
    const labels = pod.metadata.labels;
    for (const selector of [
      only('Deployment').spec.selector.matchLabels,
      only('Service').spec.selector,
      only('PodDisruptionBudget').spec.selector.matchLabels,
      only('NetworkPolicy').spec.podSelector.matchLabels,
      ...(pod.spec.topologySpreadConstraints ?? []).map(({ labelSelector }) => labelSelector.matchLabels),
    ])
      expect(labels).toMatchObject(selector);
  });

  test('a job that migrates takes no traffic and has the configuration of the replicas', () => {
    if (job?.kind !== 'Job') throw new Error('no job');
    const { template } = job.spec;
    expect(template.metadata.labels).not.toMatchObject(only('Service').spec.selector);
    expect(template.spec.containers[0].envFrom).toEqual(pod.spec.containers[0].envFrom);
    expect(template.spec.volumes).toEqual(pod.spec.volumes);
    const [image] = kustomization.images;
    expect(template.spec.containers[0].image).toBe(`${image?.newName}:${image?.newTag}`);
  });

  test('configuration and secret together are a configuration without a problem', () => {
    if (secret?.kind !== 'Secret' || portal?.kind !== 'Secret') throw new Error('no secret');
    expect(readConfig(filled({ ...only('ConfigMap').data, ...secret.stringData }))).toMatchObject({ port: 3978, dataDir: '/data/desk' });
    expect(pod.spec.containers[0].envFrom).toEqual([
      { configMapRef: { name: only('ConfigMap').metadata.name } },
      { secretRef: { name: secret.metadata.name } },
    ]);
    const file = only('ConfigMap').data.PORTAL_JWT_KEY_FILE ?? '';
    const mount = pod.spec.containers[0].volumeMounts.find(({ mountPath }) => file.startsWith(`${mountPath}/`));
    expect(pod.spec.volumes).toContainEqual({ name: mount?.name, secret: { secretName: portal.metadata.name } });
    expect(Object.keys(portal.stringData)).toEqual([file.slice((mount?.mountPath.length ?? 0) + 1)]);
  });

  test('every mounted volume is there, and every named port', () => {
    const [desk] = pod.spec.containers;
    expect(desk.volumeMounts.map(({ name }) => name).sort()).toEqual(pod.spec.volumes.map(({ name }) => name).sort());
    const ports = (desk.ports ?? []).map(({ name }) => name);
    const asked = [desk.startupProbe, desk.readinessProbe, desk.livenessProbe].map((probe) => probe?.httpGet.port);
    expect(
      [...asked, ...only('Service').spec.ports.map(({ targetPort }) => targetPort)].filter((name) => !ports.includes(name ?? '')),
    ).toEqual([]);
  });

  test('the same addresses are served outside as by the proxy of the compose file', () => {
    const proxy = readDeploy('haproxy.cfg');
    const exact = /acl served path (.*)/.exec(proxy)?.[1]?.split(' ') ?? [];
    const prefixes = /acl served path_beg (.*)/.exec(proxy)?.[1]?.split(' ') ?? [];
    const paths = only('Ingress').spec.rules.flatMap(({ http }) => http.paths);
    expect(new Set(paths.flatMap(({ path, pathType }) => (pathType === 'Exact' ? [path] : [])))).toEqual(new Set(exact));
    expect(new Set(paths.flatMap(({ path, pathType }) => (pathType === 'Prefix' ? [path] : [])))).toEqual(new Set(prefixes));
  });
});
