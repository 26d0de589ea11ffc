package uk.gov.education.grants.flexibility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a request must say, one question a page.
public enum Question {
    DUTY(
            "The duty",
            "Which duty do you ask to be freed from?",
            "Name one. A request that asks for two is two requests."),
    WORK(
            "Who and how long",
            "Who does the work, and for how long?",
            "Name the body that would do what you describe, whether that is your council or another one."),
    PURPOSE(
            "Why",
            "Why does the duty stand in your way?",
            "Say what you would do differently, and what keeps you from doing so today."),
    GAIN(
            "What children gain",
            "What do children gain?",
            "Say who they are, how many, and what is better for them than today."),
    SAFETY("How children stay safe", "How do children stay safe?", "Say what you put in the place of the duty."),
    EVALUATION(
            "How it is evaluated",
            "How will you know whether it works?",
            "Say what is measured, by whom, and when you would stop."),
    VIEWS(
            "What children and families say",
            "What do children and families say?",
            "Say whom you asked, how and when, and what they told you, also where they disagree.");

    /// The most words of an answer in words.
    public static final int MOST_WORDS = 400;

    private final String title;
    private final String text;
    private final String guidance;

    Question(String title, String text, String guidance) {
        this.title = title;
        this.text = text;
        this.guidance = guidance;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public String guidance() {
        return guidance;
    }

    /// The last part of its page's address.
    public String address() {
        return name().toLowerCase(Locale.UK);
    }

    public static Optional<Question> at(String address) {
        return Arrays.stream(values())
                .filter(question -> question.address().equals(address))
                .findFirst();
    }

    /// What its form has to fill in.
    public List<String> fields() {
        return switch (this) {
            case DUTY -> List.of("legislation", "provision");
            case WORK -> List.of("lead", "months");
            case PURPOSE, GAIN, SAFETY, EVALUATION, VIEWS -> List.of("answer");
        };
    }
}
