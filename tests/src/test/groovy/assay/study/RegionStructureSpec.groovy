package assay.study

import groovy.json.JsonSlurper
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/**
 * The two-point correlation of a catalogue of regions, from its table through recipe and report, against another program
 * (equation 18 of Williams et al. 2022 on 8,198 simulated regions of NGC 4303). The catalogue has positions in the plane of the disc in
 * kpc: a disc seen face-on, with its major axis to the north, at a distance at which an arcsec is a kpc.
 */
@Requires({ SharedData.has('oracles/tpcf.json') })
class RegionStructureSpec extends Specification {
    static final ARCSEC_IS_KPC = 180 * 3600 / Math.PI / 1000

    @TempDir Path folder

    def 'scales and curve of a catalogue are those of another program, on any number of threads'() {
        given:
        def oracle = new JsonSlurper().parse(SharedData.folder().resolve('oracles/tpcf.json').toFile()).sets.hii_NGC4303
        def regions = Files.readAllLines(SharedData.folder().resolve('oracles/gpr_data/NGC4303.csv'))
        Files.write(folder.resolve('NGC4303.csv'), [regions[0] + ',Ha,e_Ha'] + regions.drop(1).collect { it + ',1,0.1' })
        Files.writeString(folder.resolve('galaxies.csv'), 'galaxy,ra,dec,distance,positionAngle,axisRatio\n' +
                "NGC4303,185.5,4.5,$ARCSEC_IS_KPC,0,1\n")
        def recipe = Files.writeString(folder.resolve('regions.groovy'), """language 1
study 'Regions of NGC 4303'
seed 3
lines Ha
outside drop
layout 'catalogue', {
    reference 'simulated'
    regionTable '{galaxy}.csv'
    lineNames Ha: 'Ha'
    map '{line}', from: '{name}', error: 'e_{name}', unit: '1e-16 erg/s/cm2'
    map 'Z', from: 'Z', error: 'sigma', unit: ''
    map 'scaled', from: 'r_over_r25', unit: ''
    map 'x', from: 'x_kpc', unit: 'arcsec'
    map 'y', from: 'y_kpc', unit: 'arcsec'
}
sample {
    galaxies 'galaxies.csv', maps: '{galaxy}.csv', layout: catalogue
    thickness 0
}
perGalaxy {
    left = Z - ($oracle.m * scaled + $oracle.c)
    structure = twoPoint left, upTo: 5.kpc, step: 0.1.kpc, form: cumulative, draws: 20
    plain = twoPoint left, upTo: 5.kpc, step: 0.1.kpc, form: cumulative
}
""")

        when:
        def told = [1, 3].collect { threads ->
            SmallStudy.command(['run', recipe, '--quiet', '--no-figures', '--threads', threads, '--data', folder,
                                '--out', folder.resolve("out$threads".toString())])
        }

        then:
        told.every { it.code() == 0 }
        ['galaxies', 'structure.curve', 'plain.curve'].every {
            def of = { threads -> Files.readAllBytes(folder.resolve("out$threads/regions/tables/${it}.ecsv".toString())) }
            of(1) == of(3)
        }

        and: 'positions are printed to ten decimals and go through arcsec and back: 1e-9'
        def row = SmallStudy.table(folder.resolve('out1/regions/tables/galaxies.csv'))[0]
        near(row['plain.scale50'], oracle.scale50, 1e-9)
        near(row['plain.scale30'], oracle.scale30, 1e-9)
        row['structure.measured50'] == row['plain.scale50']
        row['plain.n'] == '8198'

        and: 'draws scatter as those of another generator, whose central 68 % is known'
        [50, 30].every { level ->
            near(row["structure.scale$level".toString()], oracle["perturbed_scale${level}_16_50_84".toString()][1], 0.03) &&
                    near(row["structure.null$level".toString()], oracle["shuffled_scale${level}_16_50_84".toString()][1], 0.03)
        }

        and:
        def curve = SmallStudy.table(folder.resolve('out1/regions/tables/plain.curve.csv'))
        curve*.scale*.toDouble() == (0..50).collect { it * 0.1d }
        (0..50).every { Math.abs(curve[it].xi.toDouble() - (oracle.xi51[it] as double)) < 1e-9 }
    }

    private static boolean near(String found, Object expected, double share) {
        Math.abs(found.toDouble() / (expected as double) - 1) < share
    }
}
