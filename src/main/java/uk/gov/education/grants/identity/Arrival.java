package uk.gov.education.grants.identity;

import java.util.Optional;

/// What DfE Sign-in says of somebody who comes from there.
///
/// @param subject who they are there, for ever
/// @param email their e-mail address; none where nobody says that it is theirs
/// @param organisation the organisation that they chose to come from
public record Arrival(String issuer, String subject, Optional<String> email, Optional<Home> organisation) {

    /// An organisation as DfE Sign-in knows it.
    ///
    /// @param id its id there
    /// @param authorityNumber the Department's number of a local authority, such as "204" for Hackney
    public record Home(String id, String name, Optional<String> authorityNumber, Optional<String> companyNumber) {}
}
