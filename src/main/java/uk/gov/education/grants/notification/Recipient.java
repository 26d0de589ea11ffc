package uk.gov.education.grants.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who is written to. The user name of every account is an e-mail address.
/// @param id of the account; none where somebody is written to who has no account yet
record Recipient(@Nullable UUID id, String name, String address) {}
