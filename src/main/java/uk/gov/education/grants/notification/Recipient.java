package uk.gov.education.grants.notification;

import java.util.UUID;

/// A person who is written to. The user name of every account is an e-mail address.
record Recipient(UUID id, String name, String address) {}
