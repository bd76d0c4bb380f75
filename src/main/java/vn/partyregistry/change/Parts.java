package vn.partyregistry.change;

import java.util.ArrayList;
import java.util.List;

/** What separating and dividing have in common: new organizations, each with the children and members named for it. */
final class Parts {

    private Parts() {}

    static List<Touch> touches(Touch source, List<Part> parts) {
        List<Touch> touches = new ArrayList<>();
        touches.add(source);
        for (Part part : parts) {
            touches.add(Touch.writes(part.organization()));
            if (part.parent() != null) {
                touches.add(Touch.reads(part.parent()));
            }
        }
        touches.addAll(Placing.touches(parts.stream().map(Part::placement).toList()));
        return touches;
    }

    static List<Founding> foundings(List<Part> parts) {
        return parts.stream().map(Part::founding).toList();
    }

    static List<Succession> successions(String source, List<Part> parts, String kind) {
        return parts.stream()
                .map(part -> new Succession(source, part.organization(), kind))
                .toList();
    }

    /** Founds the parts and moves what is named; answers whether the source was there and every part could be founded. */
    static boolean found(Register register, String source, List<Part> parts) {
        OrganizationState state = register.require(source, "/from");
        if (state == null) {
            return false;
        }
        boolean founded = true;
        for (int i = 0; i < parts.size(); i++) {
            founded &= parts.get(i).founding().into(register, state.parent(), "/into/" + i);
        }
        if (founded) {
            Placing placing = new Placing(register, List.of(source));
            for (int i = 0; i < parts.size(); i++) {
                placing.one(parts.get(i).placement(), "/into/" + i);
            }
        }
        return founded;
    }
}
