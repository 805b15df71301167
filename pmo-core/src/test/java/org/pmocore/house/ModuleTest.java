package org.pmocore.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the module lets out and what it asks for. */
class ModuleTest {

    private static final ModuleDescriptor MODULE = House.module();

    @Test
    void name_ofModule_isTheRootPackage() {
        assertThat(MODULE.name()).isEqualTo(House.ROOT);
    }

    @Test
    void exports_ofModule_areTheRoomsThatExist() {
        Set<String> exported = MODULE.exports().stream().map(Exports::source).collect(toCollection(TreeSet::new));

        assertThat(exported).isEqualTo(House.exportablePackages());
    }

    @Test
    void exports_all_areForEverybody() {
        assertThat(MODULE.exports()).noneMatch(Exports::isQualified);
    }

    @Test
    void opens_ifAny_areTheDocumentRecordsForJackson() {
        assertThat(MODULE.isOpen()).isFalse();
        assertThat(MODULE.opens()).allSatisfy(opens -> {
            assertThat(opens.source()).isEqualTo("org.pmocore.io");
            assertThat(opens.targets()).isEqualTo(Set.of("tools.jackson.databind"));
        });
    }

    @Test
    void requires_all_areFew() {
        assertThat(MODULE.requires().stream().map(Requires::name))
                .isSubsetOf(
                        "java.base",
                        "org.jspecify",
                        "commons.math3",
                        "tools.jackson.core",
                        "tools.jackson.databind",
                        "com.fasterxml.jackson.annotation");
        assertThat(MODULE.requires())
                .noneMatch(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE));
    }
}
