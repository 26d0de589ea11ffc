package uk.gov.education.grants.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The whole house with its demonstration, on a real PostgreSQL and at a real port: what a person sees who has just
/// cloned and started it. Every test that carries this annotation shares one application, so a test leaves the bids and
/// awards of the demonstration as it found them, and makes its own where it wants to change something.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=of-the-test")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
@Import({TestDatabase.class, StatementCount.class, Site.class, SiteReader.class, ForcedFailure.class})
public @interface DemoHouse {}
