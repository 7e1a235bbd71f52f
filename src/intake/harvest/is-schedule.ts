import { Cron } from 'croner';

/** Whether a text is a line as in crontab. */
export function isSchedule(text: string): boolean {
  try {
    new Cron(text, { paused: true }).stop();
    return true;
  } catch {
    return false;
  }
}
