package uk.gov.education.grants.lives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/// One thing that lives: how to learn its state, and what people may try with it in each.
final class Life {

    final String name;

    private final Supplier<String> state;
    private final Map<String, List<Runnable>> acts = new LinkedHashMap<>();

    /// @param name what nothing else is called
    Life(String name, Supplier<String> state) {
        this.name = name;
        this.state = state;
    }

    Life in(String state, Runnable... tries) {
        acts.computeIfAbsent(state, _ -> new ArrayList<>()).addAll(List.of(tries));
        return this;
    }

    /// What somebody does to it next: mostly what its state allows, now and then anything.
    Runnable next(Random chance) {
        var fitting = acts.getOrDefault(state.get(), List.of());
        if (fitting.isEmpty() || chance.nextInt(8) == 0) {
            var all = acts.values().stream().flatMap(List::stream).toList();
            return all.get(chance.nextInt(all.size()));
        }
        return fitting.get(chance.nextInt(fitting.size()));
    }
}
