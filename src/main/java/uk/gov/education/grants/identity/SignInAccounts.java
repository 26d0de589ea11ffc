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

    SignInAccounts(PersonRepository people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        var username = Usernames.normal(typed);
        var person = people.findByUsername(username).orElseThrow(() -> new UsernameNotFoundException(username));
        return User.withUsername(person.username())
                .password(person.passwordHash().orElse(""))
                .disabled(person.isDisabled())
                .build();
    }
}
