package uk.gov.education.grants.programme;

import java.util.List;

/// Everything a draft needs before it can be made ready.
public record SetUpChecklist(List<SetUpStep> steps) {

    /// Of a round that is set up.
    static final SetUpChecklist DONE = new SetUpChecklist(List.of());

    public List<SetUpStep> missing() {
        return steps.stream().filter(step -> !step.isDone()).toList();
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }
}
