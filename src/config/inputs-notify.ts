/** The inputs of what is told through webhooks: a part of the list in inputs.ts. */
import type { Input } from './input-types.ts';

const NOTIFY_ON = ['regression', 'recovery', 'change', 'always', 'never'] as const;

export const noticeInputs = [
  {
    name: 'notify-on',
    kind: NOTIFY_ON,
    default: 'regression',
    help: 'When the webhooks below are told: `regression` where the gate or the job fails (also where nothing could be judged), once for what lasts; `recovery` also when it is good again; `change` where the verdict differs from that of the last stored run; `always`; `never`.',
    in: 'action',
  },
  {
    name: 'slack-webhook',
    kind: 'address',
    default: '',
    help: 'Incoming webhook of Slack; a secret.',
    in: 'both',
    secret: true,
  },
  {
    name: 'slack-on',
    kind: ['notify-on', ...NOTIFY_ON],
    default: 'notify-on',
    help: 'When Slack is told, where that differs from `notify-on`.',
    in: 'action',
  },
  {
    name: 'slack-mention',
    kind: 'mentions',
    default: '',
    help: 'Whom Slack calls where the verdict is bad: `here`, `channel`, ids of users (`U…`, `W…`) or of user groups (`S…`).',
    in: 'both',
  },
  {
    name: 'teams-webhook',
    kind: 'address',
    default: '',
    help: 'Address of a Microsoft Teams workflow that posts to a channel when a webhook request is received; a secret.',
    in: 'both',
    secret: true,
  },
  {
    name: 'discord-webhook',
    kind: 'address',
    default: '',
    help: 'Webhook of Discord; a secret.',
    in: 'both',
    secret: true,
  },
  {
    name: 'webhook',
    kind: 'address',
    default: '',
    help: 'Address that gets each report as JSON, for services of your own; a secret.',
    in: 'both',
    secret: true,
  },
] as const satisfies readonly Input[];
