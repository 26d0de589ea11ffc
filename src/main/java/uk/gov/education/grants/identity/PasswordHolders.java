package uk.gov.education.grants.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who signs in with a password. Everybody; but where people come from DfE Sign-in, only those who are
/// administrators and nothing else: one of them has to get in while DfE Sign-in is away, and they have
/// no part in any case.
@Component
class PasswordHolders {

    private final boolean othersComeFromElsewhere;

    PasswordHolders(ObjectProvider<DfeSignIn> dfeSignIn) {
        othersComeFromElsewhere = dfeSignIn.getIfAvailable() != null;
    }

    boolean include(Person person) {
        return !othersComeFromElsewhere || person.isAdministratorOnly();
    }
}
