/** Inputs of messages to webhooks; part of the list in inputs.ts. */
import type { Input } from './input-types.ts';
import { given, JUDGING, type Need } from './need.ts';

const NOTIFY_ON = ['regression', 'recovery', 'change', 'always', 'never'] as const;

const SLACK: Need = [...given('slack-webhook'), { variable: 'SLACK_WEBHOOK_URL', only: 'command line' }];

export const noticeInputs = [
  {
    name: 'notify-on',
    kind: NOTIFY_ON,
    default: 'regression',
    help: 'When to send messages to the webhooks: `regression` if the check or the job fails (also if nothing could be judged), once per regression; `recovery` also when it is good again; `change` if the verdict differs from that of the last stored run; `always`; `never`.',
    needs: [given('slack-webhook', 'teams-webhook', 'discord-webhook', 'webhook')],
  },
  {
    name: 'slack-webhook',
    kind: 'address',
    default: '',
    help: 'Incoming webhook of Slack; a secret.',
    secret: true,
    needs: [JUDGING],
  },
  {
    name: 'slack-on',
    kind: ['notify-on', ...NOTIFY_ON],
    default: 'notify-on',
    help: 'When to send messages to Slack: a value of `notify-on` (`regression`, `recovery`, `change`, `always`, `never`), or `notify-on` for the same as the other webhooks.',
    needs: [SLACK],
  },
  {
    name: 'slack-mention',
    kind: 'mentions',
    value: 'WHOM',
    default: '',
    help: 'Who to mention in Slack if the check fails: `here`, `channel`, or ids of users (`U…`, `W…`) or user groups (`S…`).',
    needs: [SLACK],
  },
  {
    name: 'teams-webhook',
    kind: 'address',
    default: '',
    help: 'Address of a Microsoft Teams workflow that posts to a channel when it receives a webhook request; a secret.',
    secret: true,
    needs: [JUDGING],
  },
  {
    name: 'discord-webhook',
    kind: 'address',
    default: '',
    help: 'Webhook of Discord; a secret.',
    secret: true,
    needs: [JUDGING],
  },
  {
    name: 'webhook',
    kind: 'address',
    default: '',
    help: 'Address that receives each report as JSON, for your own services; a secret.',
    secret: true,
    needs: [JUDGING],
  },
] as const satisfies readonly Input[];
