package uk.gov.education.grants.project;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// Projects: started by the organisation that leads them, or by the Department for what it funds directly.
@Service
@Transactional(readOnly = true)
public class ProjectService {

    private final ProjectRepository projects;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectService(ProjectRepository projects, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// A project to choose from a list.
    public record Choice(UUID id, String code, String title) {}

    /// Starts a project led by an organisation. Its code, the name in addresses, is made from the title.
    @Transactional
    public ProjectView start(Actor by, UUID lead, String title, String summary, Maturity maturity) {
        if (!mayLead(by, lead)) {
            throw new NotAllowed("Only a bid editor of an organisation starts a project that it leads.");
        }
        var project = projects.saveAndFlush(new Project(freeCode(title), title, summary, lead, maturity));
        events.publishEvent(new ProjectStarted(by, clock.instant(), project.code(), title));
        return ProjectView.of(project);
    }

    /// The projects that an organisation leads, by title.
    public List<Choice> ledBy(Actor by, UUID lead) {
        if (!mayLead(by, lead)) {
            throw new NotFound("There is no such organisation.");
        }
        return db.sql("select id, code, title from project where lead_organisation_id = :lead order by title, code")
                .param("lead", lead)
                .query(Rows.of(Choice.class))
                .list();
    }

    /// One project, to those who lead it and to the Department. Others are told that there is none.
    public ProjectView view(Actor by, String code) {
        return ProjectView.of(projects.findByCode(code)
                .filter(project -> mayLead(by, project.leadOrganisationId()) || by.isOfTheDepartment())
                .orElseThrow(() -> new NotFound("There is no project " + code + ".")));
    }

    /// Whether a project has this code.
    public boolean isCalled(UUID id, String code) {
        return projects.findById(id)
                .filter(project -> project.code().equals(code))
                .isPresent();
    }

    /// What is now known of a project: where it works, with whom, and how far it has come.
    @Transactional
    public void record(Actor by, UUID id, Set<UUID> partners, Set<String> places, Maturity maturity) {
        var project = projects.findById(id)
                .filter(known ->
                        mayLead(by, known.leadOrganisationId()) || by.is(Role.CERTIFIER, known.leadOrganisationId()))
                .orElseThrow(() -> new NotFound("There is no such project."));
        project.worksWith(partners);
        project.worksIn(places);
        project.comesTo(maturity);
    }

    private static boolean mayLead(Actor by, UUID lead) {
        return by.is(Role.BID_EDITOR, lead) || by.is(Role.OFFICER) || by.equals(Actor.SERVICE);
    }

    private String freeCode(String title) {
        var wanted = codeOf(title);
        var code = wanted;
        for (var next = 2; projects.existsByCode(code); next++) {
            code = wanted + "-" + next;
        }
        return code;
    }

    private static String codeOf(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.UK)
                .replaceAll("[\\p{M}'’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var code = plain.length() > 60 ? plain.substring(0, 60).replaceAll("-+$", "") : plain;
        return code.isEmpty() ? "project" : code;
    }
}
