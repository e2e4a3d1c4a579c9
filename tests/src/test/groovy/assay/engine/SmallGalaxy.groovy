package assay.engine

import assay.dsl.compiler.Recipes
import assay.model.Disc
import assay.model.InputKind
import assay.model.Spaxels
import assay.plan.Study
import assay.unit.Units
import java.util.function.Supplier

/** A galaxy with a few rows of given numbers, and what a recipe makes of it. */
class SmallGalaxy {
    final Map<String, Spaxels.Values> columns = [:]
    final Disc disc
    final Map<String, Value> properties

    SmallGalaxy(int rows, double axisRatio = 0.6d, Map<String, Value> more = [:]) {
        disc = new Disc(10, 20, 10, 30, axisRatio, 0.2, 2, OptionalDouble.empty())
        properties = [distance: Value.exact(10), Re: Value.exact(2), axisRatio: Value.exact(axisRatio)] + more
        column('x', (0..<rows) as List, 'arcsec')
        column('y', [0] * rows, 'arcsec')
        column('pixels', [1] * rows, '')
    }

    SmallGalaxy column(String key, List numbers, String unit) {
        columns[key] = new Spaxels.Values(numbers.collect { it as double } as double[], Units.parse(unit))
        this
    }

    SmallGalaxy line(String key, List fluxes, List errors = fluxes.collect { 0.01 * it }) {
        column(key, fluxes, 'erg/s/cm2').column("error($key)", errors, 'erg/s/cm2')
    }

    Spaxels spaxels() {
        int n = columns.x.numbers().length
        def map = new Spaxels.LabelMap(n, 1, (0..<n) as int[], 1, 0, 1, 0, 0, 0, 1)
        new Spaxels('one', columns, map, InputKind.values()[0], 0)
    }

    GalaxyOutcome run(String top, String steps) {
        run(study(top, steps))
    }

    GalaxyOutcome run(Study study) {
        def source = { d -> new GalaxyInput.SpaxelInput(spaxels(), []) } as GalaxyInput.SpaxelSource
        def input = new GalaxyInput('one', { disc } as Supplier, properties, source)
        new GalaxyRun(input, study, Optional.empty()).run(study.perGalaxy())
    }

    static Study study(String top, String steps) {
        Recipes.read('small', 'small.groovy', """language 1
study 'Small'
seed 1
$top
outside drop
sample {
    galaxies 'g.ecsv', maps: '{galaxy}_lines.fits'
    properties logMstar: dex, logMHI: dex
    thickness 0.2
}
perGalaxy {
$steps
}
""")
    }
}
