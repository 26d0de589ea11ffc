-- What is kept for a short time only is deleted by the service itself.
grant delete on password_link, invitation, bid_look to grants_app;
create index bid_look_by_time on bid_look (looked_at);
