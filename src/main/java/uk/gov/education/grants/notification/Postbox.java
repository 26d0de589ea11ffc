package uk.gov.education.grants.notification;

import org.jspecify.annotations.Nullable;

/// The way out of the house. It returns when somebody else has taken the letter on, and throws where nobody did.
interface Postbox {

    /// One letter on its way.
    /// @param id the same at every try: a mail system that sees it twice knows it for the same letter
    record Envelope(long id, String address, String personName, Letter letter) {}

    void post(Envelope envelope);

    /// Whether letters can leave at all.
    default boolean isOpen() {
        return true;
    }

    /// No mail server and no account with Notify: letters are kept, and said to be not sent.
    Postbox CLOSED = new Postbox() {
        @Override
        public void post(Envelope envelope) {
            throw new Refused("No mail server is configured.", null);
        }

        @Override
        public boolean isOpen() {
            return false;
        }
    };

    /// Nobody took the letter on.
    final class Refused extends RuntimeException {

        Refused(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
