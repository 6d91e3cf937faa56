-- When the tracking service was last asked for a parcel: those that never answer must not take every turn.
alter table package add column tracker_asked_at timestamptz;
