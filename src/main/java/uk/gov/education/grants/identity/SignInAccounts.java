package uk.gov.education.grants.identity;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts for Spring Security.
@Service
class SignInAccounts implements UserDetailsService {

    private final PersonRepository people;
    private final PasswordHolders holders;

    SignInAccounts(PersonRepository people, PasswordHolders holders) {
        this.people = people;
        this.holders = holders;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        var username = Usernames.normal(typed);
        var person = people.findByUsername(username)
                .filter(holders::include)
                .orElseThrow(() -> new UsernameNotFoundException(username));
        return User.withUsername(person.username())
                .password(person.passwordHash().orElse(""))
                .disabled(person.isDisabled())
                .build();
    }
}
