package vn.partyregistry.model;

import static vn.partyregistry.model.Attribute.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.model.NaiveRegistry.Histories;
import vn.partyregistry.time.Timeline;

/** What the engine believes, in the words of the model. */
final class EngineFacts {

    private EngineFacts() {}

    static Histories histories(EngineRegistry engine) {
        return new Histories(plain(engine.organizations(), EngineFacts::of), plain(engine.members(), EngineFacts::of));
    }

    private static <S> Map<String, List<PlainVersion>> plain(Map<String, Timeline<S>> all, Function<S, Facts> facts) {
        Map<String, List<PlainVersion>> plain = new LinkedHashMap<>();
        all.forEach((id, timeline) -> {
            if (!timeline.versions().isEmpty()) {
                plain.put(
                        id,
                        timeline.versions().stream()
                                .map(version -> new PlainVersion(
                                        version.span().from(),
                                        version.span().to(),
                                        facts.apply(version.state()),
                                        version.openedBy(),
                                        version.endedBy(),
                                        version.endReason()))
                                .toList());
            }
        });
        return plain;
    }

    private static Facts of(OrganizationState state) {
        return Facts.none()
                .with(TYPE, state.type())
                .with(NAME, state.name())
                .with(SHORT_NAME, state.shortName())
                .with(LOCALITY, state.locality())
                .with(PARENT, state.parent())
                .with(DELEGATED_UPPER_AUTHORITY, state.delegatedUpperAuthority())
                .with(CONTINUITY, state.continuity())
                .with(ESTABLISHED_ON, state.establishedOn());
    }

    private static Facts of(MemberState state) {
        return Facts.none()
                .with(STATUS, state.status())
                .with(CELL, state.organization())
                .with(ADMITTED_ON, state.admittedOn())
                .with(CEREMONY_ON, state.ceremonyOn())
                .with(OFFICIAL_ON, state.officialOn())
                .with(LEFT_ON, state.leftOn())
                .with(LEAVE_REASON, state.leaveReason())
                .with(READMITTED_ON, state.readmittedOn());
    }
}
