package uk.gov.education.grants.project;

/// How to ask the team of a project: by at least one way, and none of them a person's own.
/// @param team whom one asks, such as "The Pause practice team"
public record Contact(String team, String email, String telephone, String website) {

    public Contact {
        if (team.isEmpty() || (email.isEmpty() && telephone.isEmpty() && website.isEmpty())) {
            throw new IllegalArgumentException("A contact names a team and a way to reach it");
        }
    }
}
