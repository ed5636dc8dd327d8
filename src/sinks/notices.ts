/** Messages to chats and services, where there is a reason to speak. */
import { exitCodeOf } from '../config/exit-code.ts';
import type { Settings } from '../config/settings.ts';
import { alarmOf } from '../history/latest-json.ts';
import { isBad, type Report } from '../model/report.ts';
import type { News } from '../reporters/message.ts';
import { type Channel, channels, contentOf, send } from './channels.ts';
import type { Delivery, Job, Judged } from './sink.ts';

export const noticeDeliveries: readonly Delivery[] = channels.map((channel) => ({
  what: channel.input === 'webhook' ? 'the message to the webhook' : `the message to ${channel.service}`,
  failure: 'warning',

  async deliver(job) {
    const { settings, links, reports } = job;
    if (settings.text(channel.input) === '') return undefined;
    const news = await newsFor(whenToTell(channel, settings), job);
    if (news.length === 0) return undefined;
    const addresses = {
      Run: reports[0]?.run.url,
      Comment: links.comment,
      Issue: links.issue,
      Dashboard: settings.text('dashboard-url'),
    };
    await send(channel, contentOf(news, addresses), settings);
    return undefined;
  },
}));

function whenToTell({ input }: Channel, settings: Settings): string {
  const own = input === 'slack-webhook' ? settings.text('slack-on') : 'notify-on';
  return own === 'notify-on' ? settings.text('notify-on') : own;
}

async function newsFor(when: string, { judged, settings }: Job): Promise<News[]> {
  const news: News[] = [];
  for (const each of judged) {
    const found = await newsOf(when, each, settings);
    if (found) news.push(found);
  }
  return news;
}

/** Whether all that is bad was told when it came, and lasts. */
function lastsOnly({ findings }: Report): boolean {
  const regressed = findings.filter(({ verdict }) => verdict === 'regressed');
  return regressed.length > 0 && regressed.every(({ reason }) => reason.code === 'lasting');
}

/** Undefined where a suite is no reason to speak. The last verdict is read only where it matters. */
async function newsOf(
  when: string,
  { report, log, late }: Judged,
  settings: Settings,
): Promise<News | undefined> {
  const { gate } = report;
  const bad = isBad(gate) || exitCodeOf([report], settings) !== 0;
  const told = { report, recovered: false };
  if (when === 'never') return undefined;
  // What it found is no news of the branch, whose newest commit was told of already.
  if (late) return when === 'always' ? told : undefined;
  const isTold = bad && lastsOnly(report);
  if (when === 'regression') return bad && !isTold ? told : undefined;
  if (when === 'recovery' && bad) return isTold ? undefined : told;
  // A pull request has no run before: the last one that is stored is the branch's.
  const before = report.records ? await log.lastSaid() : undefined;
  const recovered = before?.alarm === true && alarmOf(report) === false;
  if (when === 'always' || recovered) return { report, recovered };
  return when === 'change' && (before?.verdict ?? 'pass') !== gate ? told : undefined;
}
