create index award_by_bid on award (bid_id);
