package assay.dsl.blocks;

import assay.dsl.names.PropertyKind;
import assay.dsl.names.Scope;
import assay.dsl.words.CollectionWords;
import assay.plan.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class CollectionBlock extends AcrossBlock implements CollectionWords {
    private final List<Property> properties = new ArrayList<>();

    CollectionBlock(Scope scope) {
        super(scope);
    }

    @Override
    public void properties(Map<String, PropertyKind> columns) {
        columns.forEach((column, kind) -> properties.add(Properties.define(scope(), column, kind)));
    }

    List<Property> properties() {
        return properties;
    }
}
