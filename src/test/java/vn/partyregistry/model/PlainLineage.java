package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.change.Dissolve;
import vn.partyregistry.model.NaiveRegistry.Step;

/** Who continues in whom, followed change by change in legal order. */
final class PlainLineage {

    /** One continuing in another. */
    record Edge(String from, String to, LocalDate on) {}

    private final List<Edge> edges = new ArrayList<>();

    PlainLineage(List<Step> steps) {
        steps.forEach(step -> add(step.change(), step.on()));
    }

    /** What one became by the end of a day, itself among it. */
    Set<String> successors(String id, LocalDate on) {
        Set<String> became = new TreeSet<>(Set.of(id));
        for (Edge edge : edges) {
            if (!edge.on().isAfter(on) && became.contains(edge.from())) {
                became.add(edge.to());
            }
        }
        return became;
    }

    /** What has become one since the end of a day, itself among it. */
    Set<String> predecessors(String id, LocalDate on) {
        Set<String> was = new TreeSet<>(Set.of(id));
        for (int i = edges.size() - 1; i >= 0; i--) {
            Edge edge = edges.get(i);
            if (edge.on().isAfter(on) && was.contains(edge.to())) {
                was.add(edge.from());
            }
        }
        return was;
    }

    /** Where one continued on the day on which it ended. */
    Set<String> heirs(String id, LocalDate on) {
        Set<String> heirs = new TreeSet<>();
        edges.stream()
                .filter(edge -> edge.from().equals(id) && edge.on().equals(on))
                .forEach(edge -> heirs.add(edge.to()));
        return heirs;
    }

    private void add(Object change, LocalDate on) {
        if (change instanceof Dissolve it && it.successor() != null) {
            edges.add(new Edge(it.organization(), it.successor(), on));
        } else if (change instanceof LaterChange.Absorb it) {
            it.absorbed().forEach(each -> edges.add(new Edge(each, it.into(), on)));
        } else if (change instanceof LaterChange.Consolidate it) {
            it.from().forEach(each -> edges.add(new Edge(each, it.into().organization(), on)));
        } else if (change instanceof LaterChange.Separate it) {
            it.into().forEach(heir -> edges.add(new Edge(it.from(), heir.organization(), on)));
        } else if (change instanceof LaterChange.Divide it) {
            it.into().forEach(heir -> edges.add(new Edge(it.from(), heir.organization(), on)));
        } else if (change instanceof LaterChange.Reorganize it) {
            it.into().forEach(heir -> (heir.from() == null ? it.from() : heir.from())
                    .forEach(each -> edges.add(new Edge(each, heir.organization(), on))));
        }
    }
}
