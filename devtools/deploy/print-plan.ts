import { type DeploymentPlan, type FunctionPlan, neededNames, secretNames } from './deployment-plan';
import { type Difference, describeIndex } from './drift';
import { REFUSALS, type Refusal } from './refusals';

/** A plan as a person reads it before saying yes. No value of an operator is in it. */
export function describePlan(plan: DeploymentPlan, given: readonly string[]): string {
  const { environment, stage, release, functions, collections, storage } = plan;
  const secrets = secretNames(plan);
  return [
    '部署计划 · deployment plan',
    `  环境 environment  ${environment}`,
    `  阶段 stage        ${stage}`,
    `  版本 release      ${release}`,
    `  运行时 runtime    ${[...new Set(functions.map(({ runtime }) => runtime))].join(', ')}`,
    '',
    `函数 · functions (${functions.length})`,
    ...functions.flatMap(describeFunction),
    '',
    `变量与密钥 · variables and secrets (${neededNames(plan).length})`,
    ...neededNames(plan).map((name) => {
      const kind = secrets.includes(name) ? '密钥 secret  ' : '变量 variable';
      return `  ${name.padEnd(22)} ${kind}  ${given.includes(name) ? '已给出 given' : '缺少 missing'}`;
    }),
    '',
    `集合 · collections (${collections.length})`,
    ...collections.flatMap(({ name, acl, indexes }) => [
      `  ${name.padEnd(22)} ${acl}`,
      ...indexes.map((index) => `    ${index.name.padEnd(32)} ${describeIndex(index)}`),
    ]),
    '',
    '存储 · storage',
    `  读 read   ${JSON.stringify(storage.read)}`,
    `  写 write  ${JSON.stringify(storage.write)}`,
  ].join('\n');
}

function describeFunction({
  name,
  memorySize,
  timeout,
  variables,
  secrets,
  triggers,
}: FunctionPlan): readonly string[] {
  const line = (title: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`    ${title}  ${names.join(' ')}`];
  return [
    `  ${name.padEnd(22)} ${String(memorySize).padStart(5)} MB  ${String(timeout).padStart(3)} s`,
    ...line('变量 variables', variables),
    ...line('密钥 secrets  ', secrets),
    ...triggers.map((trigger) => `    定时 timer      ${trigger.name}  ${trigger.config}`),
  ];
}

export function describeRefusal({ id, details }: Refusal): string {
  const { zh, en } = REFUSALS[id];
  return [`✗ ${id}  ${zh}`, `    ${en}`, ...details.map((detail) => `    · ${detail}`)].join('\n');
}

export function describeDifference({ where, expected, found }: Difference): string {
  return `✗ ${where}\n    应为 expected  ${expected}\n    实为 found     ${found}`;
}
