/** How each figure is called, written and compared. */
import type { GlanceMetric } from '../../domain/metric.ts';
import { type ChangeKind, formatCount, formatRate, formatWhole } from '../format.ts';
import { t, type TextKey } from '../text.ts';

type Wording = {
  readonly label: TextKey;
  readonly help: TextKey;
  readonly unit: TextKey;
  readonly change: ChangeKind;
  readonly format: (value: number) => string;
};

const WORDING: Readonly<Record<GlanceMetric, Wording>> = {
  impressions: {
    label: 'glance_impressions',
    help: 'glance_impressions_help',
    unit: 'unit_views',
    change: 'percent',
    format: formatCount,
  },
  reach: { label: 'glance_reach', help: 'glance_reach_help', unit: 'unit_people', change: 'percent', format: formatCount },
  engagements: {
    label: 'glance_engagements',
    help: 'glance_engagements_help',
    unit: 'unit_acts',
    change: 'percent',
    format: formatCount,
  },
  engagementRate: {
    label: 'glance_engagement_rate',
    help: 'glance_engagement_rate_help',
    unit: 'unit_rate',
    change: 'points',
    format: formatRate,
  },
  newFollowers: {
    label: 'glance_new_followers',
    help: 'glance_new_followers_help',
    unit: 'unit_people',
    change: 'percent',
    format: formatCount,
  },
  followers: {
    label: 'glance_followers',
    help: 'glance_followers_help',
    unit: 'unit_people',
    change: 'difference',
    format: formatCount,
  },
  posts: { label: 'glance_posts', help: 'glance_posts_help', unit: 'unit_posts', change: 'difference', format: formatCount },
};

export function labelOf(metric: GlanceMetric): string {
  return t(WORDING[metric].label);
}

export function helpOf(metric: GlanceMetric): string {
  return t(WORDING[metric].help);
}

export function unitOf(metric: GlanceMetric): string {
  return t(WORDING[metric].unit);
}

export function changeKindOf(metric: GlanceMetric): ChangeKind {
  return WORDING[metric].change;
}

export function formatFigure(metric: GlanceMetric, value: number): string {
  return WORDING[metric].format(value);
}

/** For titles: however long. */
export function formatFigureWhole(metric: GlanceMetric, value: number): string {
  return metric === 'engagementRate' ? formatRate(value) : formatWhole(value);
}
