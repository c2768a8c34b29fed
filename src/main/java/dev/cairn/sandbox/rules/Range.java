package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** How many values a component takes; one that is not required also takes none. */
public record Range(int least, int most, boolean isRequired) {

    /** As the component says, or what Discord assumes where it says nothing. */
    public static Range of(JsonNode component) {
        int unsaid = ComponentType.of(component) == ComponentType.CHECKBOX_GROUP
                ? component.path("options").size()
                : 1;
        return new Range(
                component.path("min_values").asInt(1),
                component.path("max_values").asInt(unsaid),
                ModalRules.isRequired(component));
    }

    public boolean holds(int count) {
        return (count >= least && count <= most) || (count == 0 && !isRequired);
    }

    /** Such as "1 to 3", or "2". */
    @Override
    public String toString() {
        return least == most ? Integer.toString(least) : least + " to " + most;
    }
}
