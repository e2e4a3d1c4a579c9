package assay.study

import assay.model.InputKind
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/**
 * The real galaxies: gradients read off the published figures against masses of an independent catalogue. The numbers that
 * they are held to were worked out once outside of this project: Spearman -0.60 +- 0.10, slope -0.079 +- 0.012.
 */
@Requires(value = { SharedData.has('data/dwarfs/gradients_digitised.csv') },
        reason = 'needs the folder shared/data/dwarfs beside the project, or -Dassay.shared=FOLDER')
class ReadOffSpec extends Specification {
    @TempDir Path folder

    def "the relation of the real gradients with mass is what it is"() {
        given: 'the recipe without its sample'
        def study = DwarfStudy.changed(DwarfStudy.read(), [sample: Optional.empty()])

        when:
        def results = DwarfStudy.run(study, folder, SharedData.folder().resolve('data/dwarfs'))
        def collection = results.collections().find { it.plan().name() == 'read_off' }
        def found = collection.outcome().get().values()

        then:
        results.failures() == []
        collection.plan().kind() == InputKind.READ_OFF_FIGURES
        found['massReadOff.n'].value() == 52

        and: 'values to half of the last printed digit, errors to 20 %'
        Math.abs(found['massReadOff.r'].value() + 0.60) <= 0.005
        Math.abs(found['massReadOff.slope'].value() + 0.079) <= 0.0005
        Math.abs(found['massReadOff.r'].error() / 0.10 - 1) <= 0.2
        Math.abs(found['massReadOff.slope'].error() / 0.012 - 1) <= 0.2

        and: 'all 55 galaxies have a gradient'
        Math.abs(found['median(slope_dex_per_Re)'].value() + 0.020) <= 0.0005
        found['count(slope_dex_per_Re > 0)'].value() == 22
    }
}
